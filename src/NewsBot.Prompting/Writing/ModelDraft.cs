using NewsBot.Core.Answering;
using NewsBot.Prompting.Models;

namespace NewsBot.Prompting.Writing;

/// <summary>What a model has written so far for one answer.</summary>
/// <param name="passages">What it was given.</param>
/// <param name="mostSentences">How many sentences it may write.</param>
internal sealed class ModelDraft(NumberedPassages passages, int mostSentences)
{
    private const string ThinkingStarts = "<think>";
    private const string ThinkingEnds = "</think>";

    private readonly SentenceCutter cutter = new();
    private readonly List<ModelSentence> read = [];
    private string thinking = "";
    private bool isAnswering;
    private int estimated;
    private int? tokensIn;
    private int? tokensOut;
    private ModelFinish? finish;

    /// <summary>Whether anything has come.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether it has written more than it may.</summary>
    public bool IsTooLong => read.Count > mostSentences || read.Exists(sentence => sentence.Fault == SentenceFault.TooLong);

    /// <summary>The faults of sentences that were dropped, each with its count.</summary>
    public IReadOnlyList<(SentenceFault Fault, int Count)> Faults =>
        [.. read.Where(sentence => sentence.Fault is not (SentenceFault.None or SentenceFault.NotMentioned)).GroupBy(sentence => sentence.Fault).Select(same => (same.Key, same.Count()))];

    /// <summary>How it ended, where nothing was thrown: an answer without a word that it is finished was cut off.</summary>
    public WritingEnd End =>
        IsTooLong ? WritingEnd.Endless
        : finish == ModelFinish.Filtered ? WritingEnd.Filtered
        : finish == ModelFinish.TokensUsedUp || (finish is null && HasBegun) ? WritingEnd.CutOff
        : finish is ModelFinish.Other ? WritingEnd.Garbled
        : read.Count == 0 ? WritingEnd.Empty
        : read.Exists(sentence => sentence.Fault == SentenceFault.None) ? WritingEnd.Written
        : read.Exists(sentence => sentence.Fault == SentenceFault.NotMentioned) ? WritingEnd.NotMentioned
        : WritingEnd.Unusable;

    /// <summary>The sentences of the form asked for that <paramref name="piece"/> completes.</summary>
    public IReadOnlyList<DraftSentence> Take(ModelPiece piece)
    {
        (tokensIn, tokensOut, finish) = (piece.TokensIn ?? tokensIn, piece.TokensOut ?? tokensOut, piece.Finish ?? finish);
        estimated += TokenEstimate.Of(piece.Text);
        HasBegun |= piece.Text.Length > 0;
        return finish == ModelFinish.Filtered ? [] : Read(cutter.Push(Answering(piece.Text)));
    }

    /// <summary>The sentences that are complete because nothing more comes; none where it broke off before it was done, for half a sentence may say the opposite.</summary>
    public IReadOnlyList<DraftSentence> Finish() => finish == ModelFinish.Done && !IsTooLong ? Read(cutter.Finish()) : [];

    /// <summary>Tokens read: as the model counts, or <paramref name="estimate"/>.</summary>
    public int TokensIn(int estimate) => tokensIn ?? estimate;

    /// <summary>Tokens written: as the model counts, or an estimate.</summary>
    public int TokensOut() => tokensOut ?? estimated;

    private List<DraftSentence> Read(IEnumerable<string> sentences)
    {
        var usable = new List<DraftSentence>();
        foreach (var sentence in sentences.Select(written => ModelSentence.Read(written, passages.Places.Count)))
        {
            read.Add(sentence);
            if (sentence.Fault == SentenceFault.None && !IsTooLong)
            {
                usable.Add(new DraftSentence(sentence.Text, [.. sentence.Passages.Select(number => passages.Places[number - 1])], InOwnWords: true));
            }
        }

        return usable;
    }

    /// <summary>What of <paramref name="text"/> belongs to the answer: some models think aloud before it, between tags.</summary>
    private string Answering(string text)
    {
        if (isAnswering)
        {
            return text;
        }

        thinking += text;
        var start = thinking.TrimStart();
        if (ThinkingStarts.StartsWith(start, StringComparison.Ordinal) || (start.StartsWith(ThinkingStarts, StringComparison.Ordinal) && !start.Contains(ThinkingEnds, StringComparison.Ordinal)))
        {
            return "";
        }

        isAnswering = true;
        return start.StartsWith(ThinkingStarts, StringComparison.Ordinal) ? start[(start.IndexOf(ThinkingEnds, StringComparison.Ordinal) + ThinkingEnds.Length)..] : thinking;
    }
}
