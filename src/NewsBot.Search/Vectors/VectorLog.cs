using Microsoft.Extensions.Logging;
using NewsBot.Core.Embedding;

namespace NewsBot.Search.Vectors;

/// <summary>What vectors write to the log; ids 2100 to 2199.</summary>
internal static partial class VectorLog
{
    [LoggerMessage(2100, LogLevel.Warning, "A question was searched for by its words alone, because the embedding endpoint gave no vector: {Reason}, {Count} times since the start.")]
    public static partial void QuestionWithoutVector(this ILogger logger, EmbeddingFailure reason, long count);

    [LoggerMessage(2101, LogLevel.Warning, "The embedding endpoint is left alone for {Seconds} seconds; until then questions are searched for by their words alone.")]
    public static partial void EndpointRests(this ILogger logger, double seconds);

    [LoggerMessage(2102, LogLevel.Information, "The embedding endpoint gives vectors again.")]
    public static partial void EndpointIsBack(this ILogger logger);

    [LoggerMessage(2103, LogLevel.Warning, "The making of vectors waits, because the embedding endpoint gave none: {Reason}, {Count} times since the start. It goes on where it stopped.")]
    public static partial void VectorsWait(this ILogger logger, EmbeddingFailure reason, long count);

    [LoggerMessage(2104, LogLevel.Error, "The embedding endpoint gives vectors of another length than Embedding:Dimensions, which is {Dimensions}; set it to what the model gives, or set Embedding:SendDimensions to true if the model can cut them.")]
    public static partial void WrongDimensions(this ILogger logger, int dimensions);

    [LoggerMessage(2105, LogLevel.Warning, "The embedding endpoint does not take {Refused} of the passages; they are found by their words alone.")]
    public static partial void PassagesRefused(this ILogger logger, int refused);

    [LoggerMessage(2106, LogLevel.Information, "Vectors are made anew: there were none of this model and archive. Until all are there, questions are searched for by their words alone.")]
    public static partial void VectorsBegun(this ILogger logger);

    [LoggerMessage(2107, LogLevel.Information, "Vectors have come to change {Change} of {Last} of the archive: {Passages} passages have one.")]
    public static partial void VectorsCommitted(this ILogger logger, long change, long last, int passages);
}
