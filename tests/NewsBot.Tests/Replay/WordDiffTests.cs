using FsCheck;
using FsCheck.Fluent;
using NewsBot.Replay;

namespace NewsBot.Tests.Replay;

public class WordDiffTests
{
    [Theory]
    [InlineData("共有4329件专利。", "共有4392件专利。", "共有[-4329-]{+4392+}件专利。")]
    [InlineData("本报记者 张体儒", "本报记者 张体如", "本报记者 张体[-儒-]{+如+}")]
    [InlineData("同比增长12.5%。[1]", "同比下降12.5%。[2]", "同比[-增长-]{+下降+}12.5%。[-[1]-]{+[2]+}")]
    [InlineData("甲、乙和丙", "甲和丙", "甲[-、乙-]和丙")]
    [InlineData("", "新的", "{+新的+}")]
    [InlineData("一样", "一样", "一样")]
    public void Of_TwoTexts_MarksWhatDiffers(string before, string after, string expected) => Assert.Equal(expected, Marked(before, after));

    [Fact]
    public void Of_AnswerAndRefusal_DoesNotShredWhatTheyHaveInCommonByChance() =>
        Assert.Equal("[-济宁市的有效发明专利有4329件，居全省第二位-]{+报上没有找到这个问题的答案+}。", Marked("济宁市的有效发明专利有4329件，居全省第二位。", "报上没有找到这个问题的答案。"));

    [Fact]
    public void Of_VeryLongTexts_StillTellsWhereTheyDiffer()
    {
        var (start, end) = (new string('甲', 300_000), new string('乙', 300_000));

        Assert.Equal([new DiffPiece(DiffKind.Same, start), new(DiffKind.Gone, "😀"), new(DiffKind.New, "😁"), new(DiffKind.Same, end)], WordDiff.Of(start + "😀" + end, start + "😁" + end));
    }

    [Fact]
    public void Of_AnyTexts_BothCanBePutTogetherAgain()
    {
        var words = Gen.Elements("的", "4329", "件", "[1]", "a", " ", "。", "增长", "\n").ListOf().Select(list => string.Concat(list));

        Prop.ForAll(words.Two().ToArbitrary(), texts =>
        {
            var pieces = WordDiff.Of(texts.Item1, texts.Item2);
            return string.Concat(pieces.Where(piece => piece.Kind != DiffKind.New).Select(piece => piece.Text)) == texts.Item1
                && string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Gone).Select(piece => piece.Text)) == texts.Item2;
        }).QuickCheckThrowOnFailure();
    }

    private static string Marked(string before, string after) => string.Concat(WordDiff.Of(before, after).Select(piece => piece.Kind switch
    {
        DiffKind.Gone => $"[-{piece.Text}-]",
        DiffKind.New => $"{{+{piece.Text}+}}",
        _ => piece.Text,
    }));
}
