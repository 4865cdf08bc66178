using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Sources;

/// <summary>Reads files of one format. All of them stand in <see cref="FormatTable"/>; a new one needs a line there and nothing else.</summary>
internal interface IFormatReader
{
    /// <summary>The endings of its files' names, in lower case with their dots.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>What its files' first bytes may look like; where a file looks otherwise, its ending is wrong.</summary>
    IReadOnlyList<FileSignature> Signatures { get; }

    /// <summary>Whether its articles come told apart, each with what there is to say of it, and need no page to be read as a whole. Default: false.</summary>
    bool IsReadyMade => false;

    /// <summary>
    /// The pages of <paramref name="file"/>, each made when it is asked for. What cannot be read of it is told to the context, and the rest goes on; what
    /// makes the whole file unreadable may be thrown, as any exception.
    /// </summary>
    IEnumerable<NewspaperPage> Read(SourceFile file, ReadContext context);
}

/// <summary>What a format's reader goes by.</summary>
/// <param name="Options">The limits.</param>
/// <param name="Report">Is told of what could not be read.</param>
/// <param name="Cancelled">Is cancelled when reading took too long or nobody wants more.</param>
internal sealed record ReadContext(SourceOptions Options, Action<SourceProblem> Report, CancellationToken Cancelled);
