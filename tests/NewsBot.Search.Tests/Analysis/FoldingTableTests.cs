using ICU4N.Text;
using NewsBot.Core.Chinese;

namespace NewsBot.Search.Tests.Analysis;

public class FoldingTableTests
{
    [Fact]
    public void Fold_EveryHanCharacter_IsWhatIcuMakesOfIt()
    {
        var icu = Transliterator.GetInstance("Traditional-Simplified");

        var differing = Enumerable.Range(0x3400, 0x9fff - 0x3400 + 1)
            .Select(code => ((char)code).ToString())
            .Where(character => Simplified(character) is { Length: 1 } simplified && TextFolding.Fold(character) != simplified);

        Assert.Empty(differing);

        // Some simplified forms are themselves written otherwise, so the end of the chain counts.
        string Simplified(string character) => icu.Transliterate(icu.Transliterate(character));
    }
}
