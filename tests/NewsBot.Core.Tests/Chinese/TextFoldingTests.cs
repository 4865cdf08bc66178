using NewsBot.Core.Chinese;

namespace NewsBot.Core.Tests.Chinese;

public class TextFoldingTests
{
    [Theory]
    [InlineData("濟寧", "济宁")]
    [InlineData("２０２１年", "2021年")]
    [InlineData("ＡＩ人工智能", "ai人工智能")]
    [InlineData("「党建红」", "\"党建红\"")]
    public void Fold_OtherWriting_GivesTheOneForm(string text, string expected) => Assert.Equal(expected, TextFolding.Fold(text));

    [Fact]
    public void Fold_EveryCharacter_KeepsLengthAndStaysFolded()
    {
        var all = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code));

        var folded = TextFolding.Fold(all);

        Assert.Equal(all.Length, folded.Length);
        Assert.Equal(folded, TextFolding.Fold(folded));
    }
}
