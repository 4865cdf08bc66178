using FsCheck;
using FsCheck.Fluent;
using NewsBot.Prompting.Writing;

namespace NewsBot.Prompting.Tests.Writing;

public class SentenceCutterTests
{
    [Theory]
    [InlineData("甲有4329件。[1]乙有12件。[2][3]", "甲有4329件。[1]|乙有12件。[2][3]")]
    [InlineData("甲有4329件[1]。乙有12件[2]。", "甲有4329件[1]。|乙有12件[2]。")]
    [InlineData("他说：“很好。我们去。”[1]他走了。[2]", "他说：“很好。我们去。”[1]|他走了。[2]")]
    [InlineData("甲有1.5万件。 [1]\n乙没有。[2]", "甲有1.5万件。 [1]|乙没有。[2]")]
    [InlineData("甲有两件", "甲有两件")]
    public void Cut_Text_GivesSentencesWithTheirNumbers(string text, string sentences) => Assert.Equal(sentences.Split('|'), InPieces(text, 1));

    [Fact]
    public void Push_NumberNotThereYet_WaitsForIt()
    {
        var cutter = new SentenceCutter();

        Assert.Empty(cutter.Push("甲有4329件。"));
        Assert.Empty(cutter.Push("[1"));
        Assert.Empty(cutter.Push("]"));
        Assert.Equal(["甲有4329件。[1]"], cutter.Push("乙"));
    }

    [Fact]
    public void Cut_AnyTextInAnyPieces_GivesTheSameAndLosesNothing() => Prop.ForAll(
        Gen.ListOf(Gen.Elements("甲", "。", "[", "1", "]", "“", "”", " ", "\n", "！", "【", "a")).Select(string.Concat).ToArbitrary(),
        Gen.Choose(1, 9).ToArbitrary(),
        (text, size) => InPieces(text, size).SequenceEqual(InPieces(text, 1000)) && Letters(string.Concat(InPieces(text, size))) == Letters(text)).QuickCheckThrowOnFailure();

    private static List<string> InPieces(string text, int size)
    {
        var cutter = new SentenceCutter();
        return [.. text.Chunk(size).SelectMany(piece => cutter.Push(new string(piece)).ToList()), .. cutter.Finish()];
    }

    private static string Letters(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
