namespace NewsBot.Clients.Tests;

/// <summary>What to do where the machine lacks something that a test needs.</summary>
internal static class Missing
{
    /// <summary>Passes the test over and says why; under <c>CI=true</c> it fails, for there nothing may be lacking.</summary>
    public static void SkipUnlessThere(bool isThere, string whatToDo)
    {
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(whatToDo);
        }

        Assert.SkipUnless(isThere, whatToDo);
    }
}
