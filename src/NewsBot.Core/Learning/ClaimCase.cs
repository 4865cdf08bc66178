namespace NewsBot.Core.Learning;

/// <summary>A claim of which it is known whether its article bears it out.</summary>
/// <param name="Id">Its id; what stands before the first dash is its source.</param>
/// <param name="Article">The article.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Supported">What is right.</param>
public sealed record ClaimCase(string Id, string Article, string Claim, bool Supported)
{
    /// <summary>Where it comes from.</summary>
    public string Source => Id.Split('-')[0];
}
