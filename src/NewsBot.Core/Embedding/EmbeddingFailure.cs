namespace NewsBot.Core.Embedding;

/// <summary>Why texts got no vectors.</summary>
public enum EmbeddingFailure
{
    /// <summary>Nobody answered at the address, or the connection broke.</summary>
    Unreachable,

    /// <summary>The time limit was over.</summary>
    TooSlow,

    /// <summary>The service says that it has too much to do (429, 503).</summary>
    Overloaded,

    /// <summary>The service does not want these texts (400, 413, 422).</summary>
    Refused,

    /// <summary>The key is wrong or missing (401, 403).</summary>
    NotAllowed,

    /// <summary>There is no such address or model (404).</summary>
    NotThere,

    /// <summary>The service failed, or answered with a status that means nothing here.</summary>
    Broken,

    /// <summary>What came back is no list of vectors, one for each text.</summary>
    Unreadable,

    /// <summary>The vectors have another length than <see cref="EmbeddingOptions.Dimensions"/>.</summary>
    WrongDimensions,
}
