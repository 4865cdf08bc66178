using System.Xml;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Files;

/// <summary>Reads XML through without keeping any of it, to see that it is safe to load.</summary>
internal static class XmlCheck
{
    /// <summary>Settings that neither expand entities nor fetch anything.</summary>
    public static XmlReaderSettings Settings(long mostCharacters) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = mostCharacters,
        MaxCharactersFromEntities = 1,
    };

    /// <summary>Refuses what may not be loaded.</summary>
    /// <exception cref="SourceRefusedException">It has a document type, too many characters or is nested too deep.</exception>
    public static void Throw(Stream stream, long mostCharacters, int mostDepth)
    {
        using var reader = XmlReader.Create(stream, Settings(mostCharacters));
        Throw(reader, mostDepth);
    }

    /// <inheritdoc cref="Throw(Stream, long, int)"/>
    public static void Throw(TextReader text, long mostCharacters, int mostDepth)
    {
        using var reader = XmlReader.Create(text, Settings(mostCharacters));
        Throw(reader, mostDepth);
    }

    private static void Throw(XmlReader reader, int mostDepth)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > mostDepth)
                {
                    throw new SourceRefusedException(SourceProblemKind.TooDeep, $"its XML is nested more than {mostDepth} deep; save it anew, or raise Sources:MaxDepth.");
                }
            }
        }
        catch (XmlException exception) when (exception.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new SourceRefusedException(SourceProblemKind.Hostile, "its XML declares a document type, which can hold entities that grow without end; save it without the <!DOCTYPE>.");
        }
        catch (XmlException exception) when (exception.Message.Contains("MaxCharacters", StringComparison.Ordinal))
        {
            throw new SourceRefusedException(SourceProblemKind.TooLarge, "its XML has more characters than may be read; split it.");
        }
    }
}
