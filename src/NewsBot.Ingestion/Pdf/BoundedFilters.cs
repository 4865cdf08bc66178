using System.IO.Compression;
using NewsBot.Ingestion.Sources;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsBot.Ingestion.Pdf;

/// <summary>PdfPig's filters, with a bound on what a compressed stream may unpack to: a few kilobytes of PDF can hold gigabytes of zeros.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    /// <summary>The most that one stream may unpack to, in bytes. The page descriptions of newspapers have a few million.</summary>
    private const long MostBytes = 128L * 1024 * 1024;

    private static readonly IFilterProvider Inner = DefaultFilterProvider.Instance;

    /// <summary>The filters.</summary>
    public static BoundedFilters Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(Inner.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(Inner.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bound(Inner.GetAllFilters());

    private static List<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => filter is FlateFilter ? new BoundedFlate(filter) : filter)];

    /// <summary>Unpacks twice: once to count, then in earnest.</summary>
    private sealed class BoundedFlate(IFilter filter) : IFilter
    {
        private const int HeaderBytes = 2;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // Deflate packs no tighter than 1:1032, so what is small cannot become too large.
            if (input.Length > MostBytes / 1032 && Unpacked(input) > MostBytes)
            {
                throw new SourceRefusedException(SourceProblemKind.Hostile, $"a stream in the PDF unpacks to more than {MostBytes / 1024 / 1024} MB; no newspaper page does.");
            }

            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static long Unpacked(Memory<byte> input)
        {
            var (count, buffer) = (0L, new byte[1 << 16]);
            try
            {
                using var stream = new DeflateStream(new MemoryStream(input[HeaderBytes..].ToArray(), writable: false), CompressionMode.Decompress);
                for (int read; count <= MostBytes && (read = stream.Read(buffer)) > 0; count += read)
                {
                }
            }
            catch (InvalidDataException)
            {
                // A damaged stream is PdfPig's to judge; up to here it was small enough.
            }

            return count;
        }
    }
}
