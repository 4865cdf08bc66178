using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Ingestion.Sources;

/// <summary>Where articles come from, and how much is read of what. Section <c>Sources</c>.</summary>
public sealed class SourceOptions : IValidatableObject
{
    /// <summary>Files and folders that are read into the index. A relative path starts at the program's own folder. Default: seeds.</summary>
    [MinLength(1, ErrorMessage = "Sources:Paths needs at least one file or folder, such as \"seeds\".")]
    public IList<string> Paths { get; } = [];

    /// <summary>Addresses of RSS or Atom feeds that are asked for new articles; http or https. Default: none.</summary>
    public IList<string> Feeds { get; } = [];

    /// <summary>The largest text read at once, in mebibytes: a newspaper page, a web page, a manuscript, a feed, a JSON file. Default: 8.</summary>
    [Within(1, 1024, ErrorMessage = "Sources:MaxPageMegabytes must lie between 1 and 1024.")]
    public int MaxPageMegabytes { get; set; } = 8;

    /// <summary>The longest line read from a file of ready-made articles, in mebibytes. Default: 8.</summary>
    [Within(1, 256, ErrorMessage = "Sources:MaxLineMegabytes must lie between 1 and 256.")]
    public int MaxLineMegabytes { get; set; } = 8;

    /// <summary>A newspaper page that is read with less confidence than this, 0 to 1, is marked for review: its articles wait in the archive until they are accepted. Default: 0.5.</summary>
    [Within(0.0, 1.0, ErrorMessage = "Sources:MinPageConfidence must lie between 0 (no page is reviewed) and 1.")]
    public double MinPageConfidence { get; set; } = 0.5;

    /// <summary>The largest PDF or Word document read, in mebibytes. Default: 256.</summary>
    [Within(1, 2000, ErrorMessage = "Sources:MaxDocumentMegabytes must lie between 1 and 2000.")]
    public int MaxDocumentMegabytes { get; set; } = 256;

    /// <summary>How many pages of one PDF are read. Default: 500.</summary>
    [Within(1, 100_000, ErrorMessage = "Sources:MaxPages must lie between 1 and 100000.")]
    public int MaxPages { get; set; } = 500;

    /// <summary>How deep tags may be nested in web pages, feeds and Word documents. Default: 256.</summary>
    [Within(16, 1000, ErrorMessage = "Sources:MaxDepth must lie between 16 and 1000.")]
    public int MaxDepth { get; set; } = 256;

    /// <summary>How much one archive may hold when it is unpacked, archives in it included, in mebibytes. Default: 8192.</summary>
    [Within(1, 1_000_000, ErrorMessage = "Sources:MaxArchiveMegabytes must lie between 1 and 1000000.")]
    public int MaxArchiveMegabytes { get; set; } = 8192;

    /// <summary>How many files one archive may hold. Default: 100000.</summary>
    [Within(1, 10_000_000, ErrorMessage = "Sources:MaxArchiveFiles must lie between 1 and 10000000.")]
    public int MaxArchiveFiles { get; set; } = 100_000;

    /// <summary>How deep archives may lie in archives; 1 reads those in folders only. Default: 2.</summary>
    [Within(1, 8, ErrorMessage = "Sources:MaxArchiveDepth must lie between 1 and 8.")]
    public int MaxArchiveDepth { get; set; } = 2;

    /// <summary>How many times its packed size a file in an archive may have; a zip bomb has thousands. Default: 250.</summary>
    [Within(2, 100_000, ErrorMessage = "Sources:MaxArchiveRatio must lie between 2 and 100000.")]
    public int MaxArchiveRatio { get; set; } = 250;

    /// <summary>How long reading may take for one page of a PDF, and for any other file; a file that takes longer is given up. Default: 30 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Sources:PageTimeout must lie between 00:00:01 and 01:00:00.")]
    public TimeSpan PageTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often each feed is asked while the program serves. Default: 15 minutes.</summary>
    [Within(typeof(TimeSpan), "00:00:10", "7.00:00:00", ErrorMessage = "Sources:FeedInterval must lie between 00:00:10 and 7.00:00:00.")]
    public TimeSpan FeedInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a feed may take to answer in full. Default: 30 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Sources:FeedTimeout must lie between 00:00:01 and 00:10:00.")]
    public TimeSpan FeedTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Feeds
        .Where(feed => !Uri.TryCreate(feed, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.UserInfo.Length > 0)
        .Select(feed => new ValidationResult($"Sources:Feeds has \"{feed}\"; each must be an absolute http or https address without a password, such as https://news.example.org/rss.xml."));
}

/// <summary>Checks <see cref="SourceOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class SourceOptionsValidator : IValidateOptions<SourceOptions>;
