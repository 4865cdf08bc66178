using NewsBot.Prompting.Writing;

namespace NewsBot.Prompting.Tests.Writing;

public class ModelSentenceTests
{
    [Theory]
    [InlineData("有效发明专利4329件。[1][3]", "有效发明专利4329件。", "1,3")]
    [InlineData("有效发明专利4329件[3]。", "有效发明专利4329件。", "3")]
    [InlineData("有效发明专利4329件。【1，2】", "有效发明专利4329件。", "1,2")]
    [InlineData("有效发明专利4329件 [2]", "有效发明专利4329件。", "2")]
    public void Read_SentenceAsAskedFor_GivesWordsAndNumbers(string written, string text, string passages)
    {
        var sentence = ModelSentence.Read(written, 3);

        Assert.Equal((SentenceFault.None, text, passages), (sentence.Fault, sentence.Text, string.Join(',', sentence.Passages)));
    }

    [Theory]
    [InlineData("报纸没有提到。", "NotMentioned")]
    [InlineData("有效发明专利4329件。", "NoPassage")]
    [InlineData("有效发明专利4329件。[4]", "UnknownPassage")]
    [InlineData("有效发明专利4329件。[0]", "UnknownPassage")]
    [InlineData("有效发明专利4329件。[1][9999]", "UnknownPassage")]
    [InlineData("**有效发明专利4329件**。[1]", "Markup")]
    [InlineData("- 有效发明专利4329件。[1]", "Markup")]
    [InlineData("1. 有效发明专利4329件。[1]", "Markup")]
    [InlineData("<b>有效发明专利</b>4329件。[1]", "Markup")]
    [InlineData("有效发明专利见[这里](x)。[1]", "Markup")]
    [InlineData("有效发明专利见www.example.org。[1]", "Markup")]
    [InlineData("[1]", "Markup")]
    [InlineData("有效发明\u202e专利4329件。[1]", "ControlCharacters")]
    [InlineData("有效发明\u0007专利4329件。[1]", "ControlCharacters")]
    [InlineData("Jining has 4329 patents of 专利.[1]", "NotChinese")]
    [InlineData("4329。[1]", "NotChinese")]
    public void Read_AnythingElse_NamesItsFault(string written, string fault) => Assert.Equal(fault, ModelSentence.Read(written, 3).Fault.ToString());

    [Fact]
    public void Read_SentenceWithoutEnd_IsTooLong() => Assert.Equal(SentenceFault.TooLong, ModelSentence.Read(new string('好', 241) + "[1]", 3).Fault);
}
