using NewsBot.Search.Indexing;

namespace NewsBot.Hosting;

/// <summary>How far the program has come with making itself ready.</summary>
internal sealed class ServingState
{
    private volatile bool ready;
    private volatile bool temporary;
    private volatile bool sourcesRead;
    private volatile IndexProgress progress = new(0, 0);
    private volatile string? failure;

    /// <summary>Whether answers come from a few files given for this run, and not from the archive.</summary>
    public bool IsTemporary => temporary;

    /// <summary>Whether the index has had everything there is at least once since the start; what comes later takes it a moment each.</summary>
    public bool IsReady => ready;

    /// <summary>How far the index has come.</summary>
    public IndexProgress Progress => progress;

    /// <summary>Why the index could not be brought up to date at the last try; null where it could.</summary>
    public string? Failure => failure;

    /// <summary>Whether the sources were read into the archive, so that there is nothing to come but news.</summary>
    public bool HasReadSources => sourcesRead;

    /// <summary>The sources were read.</summary>
    public void EndReading() => sourcesRead = true;

    /// <summary>From now on, answers come from files given for this run.</summary>
    public void UseTemporary() => temporary = ready = true;

    /// <summary>The index has come so far.</summary>
    public void Report(IndexProgress reached) => (progress, failure) = (reached, null);

    /// <summary>The index has all there is.</summary>
    public void BeReady() => (ready, failure) = (true, null);

    /// <summary>The index could not be brought up to date.</summary>
    public void Fail(string reason) => failure = reason;
}
