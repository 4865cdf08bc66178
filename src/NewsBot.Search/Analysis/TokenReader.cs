using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsBot.Core.Newspapers;

namespace NewsBot.Search.Analysis;

/// <summary>Runs an analyzer over a text.</summary>
internal static class TokenReader
{
    /// <summary>The tokens of <paramref name="text"/> as <paramref name="field"/> has them, in order, each with the place it was taken from.</summary>
    public static IReadOnlyList<(string Text, TextSpan Span)> Read(Analyzer analyzer, string field, string text)
    {
        var tokens = new List<(string, TextSpan)>();
        using var stream = analyzer.GetTokenStream(field, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add((term.ToString(), new TextSpan(offset.StartOffset, offset.EndOffset)));
        }

        stream.End();
        return tokens;
    }
}
