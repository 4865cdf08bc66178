using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Search;

/// <summary>The index and its analysis. Section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>The folder of the index. A relative path starts at the program's own folder. Default: index.</summary>
    [Required(ErrorMessage = "Search:IndexPath needs a folder, such as \"index\".")]
    public string IndexPath { get; set; } = "index";

    /// <summary>
    /// How text is cut into words, besides the character pairs and characters that are always indexed: <c>icu</c> (ICU4N's dictionary), <c>cjk</c>
    /// (pairs), <c>standard</c> (characters), or the assembly-qualified name of a Lucene.NET <c>Analyzer</c> in an assembly beside the program.
    /// Default: icu.
    /// </summary>
    [Required(ErrorMessage = "Search:Analyzer needs a name: icu, cjk, standard, or \"Type, Assembly\".")]
    public string Analyzer { get; set; } = "icu";

    /// <summary>How many articles are kept in memory after they were read from the index. Default: 2000.</summary>
    [Within(1, 1_000_000, ErrorMessage = "Search:CachedArticles must lie between 1 and 1000000.")]
    public int CachedArticles { get; set; } = 2000;
}

/// <summary>Checks <see cref="SearchOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class SearchOptionsValidator : IValidateOptions<SearchOptions>;
