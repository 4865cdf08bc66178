using ICU4N.Globalization;
using ICU4N.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsBot.Search.Analysis;

/// <summary>Cuts folded Chinese text into the words of ICU's dictionary; Latin words and numbers stay whole, signs are dropped.</summary>
internal sealed class IcuWordAnalyzer : Analyzer
{
    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new IcuWordTokenizer(reader));
}

/// <summary>The tokenizer of <see cref="IcuWordAnalyzer"/>. Each has a break iterator of its own, because those are not safe to share.</summary>
internal sealed class IcuWordTokenizer : Tokenizer
{
    private readonly BreakIterator words = BreakIterator.GetWordInstance(new UCultureInfo("zh"));
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private string text = "";
    private int start;

    public IcuWordTokenizer(TextReader input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        text = m_input.ReadToEnd() ?? "";
        words.SetText(text);
        start = words.First();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        for (var end = words.Next(); end != BreakIterator.Done; end = words.Next())
        {
            var (from, length) = (start, end - start);
            start = end;
            if (text.AsSpan(from, length).ContainsAnyExcept(' ', '\n') && char.IsLetterOrDigit(text[from]))
            {
                term.SetEmpty().Append(text, from, length);
                offset.SetOffset(CorrectOffset(from), CorrectOffset(from + length));
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        var end = CorrectOffset(text.Length);
        offset.SetOffset(end, end);
    }
}
