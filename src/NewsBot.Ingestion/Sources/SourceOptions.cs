using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion.Sources;

/// <summary>Where articles come from. Section <c>Sources</c>.</summary>
public sealed class SourceOptions
{
    /// <summary>Files and folders that are read into the index. A relative path starts at the program's own folder. Default: seeds.</summary>
    [MinLength(1, ErrorMessage = "Sources:Paths needs at least one file or folder, such as \"seeds\".")]
    public IList<string> Paths { get; } = [];

    /// <summary>The largest newspaper page read, in mebibytes. Default: 8.</summary>
    [Range(1, 1024, ErrorMessage = "Sources:MaxPageMegabytes must lie between 1 and 1024.")]
    public int MaxPageMegabytes { get; set; } = 8;

    /// <summary>The longest line read from a file of ready-made articles, in mebibytes. Default: 8.</summary>
    [Range(1, 256, ErrorMessage = "Sources:MaxLineMegabytes must lie between 1 and 256.")]
    public int MaxLineMegabytes { get; set; } = 8;

    /// <summary>A newspaper page that is read with less confidence than this, 0 to 1, is marked for review. Default: 0.5.</summary>
    [Range(0.0, 1.0, ErrorMessage = "Sources:MinPageConfidence must lie between 0 (no page is reviewed) and 1.")]
    public double MinPageConfidence { get; set; } = 0.5;
}

/// <summary>Checks <see cref="SourceOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class SourceOptionsValidator : IValidateOptions<SourceOptions>;
