using NewsBot.Core.Associations;
using NewsBot.Core.Learning;

namespace NewsBot.Core.Tests.Associations;

public class WordVectorsTests
{
    private static readonly string[] Words = ["油价", "电价", "上涨", "上调", "医生", "护士", "看病", "住院", "每升"];

    [Theory]
    [InlineData("担任", "出任", "上涨")]
    [InlineData("位于", "毗邻", "担任")]
    [InlineData("成立", "创办", "隔离")]
    public void Default_WordsUsedAlike_AreCloserThanOthers(string word, string alike, string other) =>
        Assert.True(WordVectors.Dot(Direction(word), Direction(alike)) > WordVectors.Dot(Direction(word), Direction(other)) + 0.3f);

    [Fact]
    public void WordsOf_Text_TakesTheLongestWordAndEachOnce()
    {
        var numbers = WordVectors.Default.WordsOf("医院,医院住院");

        Assert.Equal([.. WordVectors.Default.WordsOf("医院"), .. WordVectors.Default.WordsOf("住院")], numbers);
    }

    [Fact]
    public void Of_PhraseThatIsNoWord_PointsWhereItsPartsDo()
    {
        var phrase = Direction("医院病房护士");

        Assert.Equal(1, WordVectors.Dot(phrase, phrase), 3);
        Assert.True(WordVectors.Dot(phrase, Direction("护士")) > 0.5f);
    }

    [Fact]
    public void Of_CharactersNobodyKnows_IsNull() => Assert.Null(WordVectors.Default.Of("🦄"));

    [Fact]
    public void Closest_NoWords_IsZero() => Assert.Equal(0, WordVectors.Default.Closest(Direction("医院"), []));

    [Fact]
    public void Write_TextsOfTwoSubjects_PutsWordsOfOneSubjectTogether()
    {
        var vectors = Learn();

        Assert.True(Cosine(vectors, "油价", "电价") > Cosine(vectors, "油价", "护士") + 0.3f);
        Assert.True(Cosine(vectors, "医生", "护士") > Cosine(vectors, "医生", "上调") + 0.3f);
    }

    [Fact]
    public void Write_SameTextsTwice_WritesTheSameBytes() => Assert.Equal(Written(), Written());

    private static float[] Direction(string word) => WordVectors.Default.Of(word) ?? throw new InvalidOperationException($"{word} is not known.");

    private static float Cosine(WordVectors vectors, string one, string other) => WordVectors.Dot(vectors.Of(one)!, vectors.Of(other)!);

    private static WordVectors Learn() => WordVectors.Read(new MemoryStream(Written()));

    private static byte[] Written()
    {
        string[] texts = ["油价上涨,每升上调。", "电价上涨,每升上调。", "油价上调。", "电价上调。", "医生看病,住院。", "护士看病,住院。", "医生住院。", "护士住院。"];
        using var output = new MemoryStream();
        WordVectorTrainer.Write(Words, Enumerable.Repeat(texts, 20).SelectMany(all => all), output);
        return output.ToArray();
    }
}
