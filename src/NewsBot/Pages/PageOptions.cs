using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Pages;

/// <summary>What the page at <c>/</c> says of itself. Section <c>Page</c>.</summary>
public sealed class PageOptions
{
    /// <summary>The city or county that the newspapers report from, as short as its people say it: one to four characters, which also make its seal. Default: 济宁.</summary>
    [RegularExpression(@"[^\s]{1,4}", ErrorMessage = "Page:CityName must be one to four characters, such as 济宁.")]
    [Required(ErrorMessage = "Page:CityName needs a name, such as 济宁.")]
    public string CityName { get; set; } = "济宁";

    /// <summary>What the service is called, behind the city's name. Default: 读报问答.</summary>
    [Required(ErrorMessage = "Page:Title needs a name, such as 读报问答.")]
    [StringLength(20, ErrorMessage = "Page:Title must have no more than 20 characters.")]
    public string Title { get; set; } = "读报问答";

    /// <summary>Who runs the service, for the foot of the page; empty leaves it out. Default: empty.</summary>
    [StringLength(60, ErrorMessage = "Page:Publisher must have no more than 60 characters.")]
    public string Publisher { get; set; } = "";

    /// <summary>Questions that a click asks. Choose such as the newspapers read do answer (<c>newsbot ask</c> tells). Default: three that the page in seeds answers.</summary>
    public IList<string> Examples { get; } = [];
}

/// <summary>Checks <see cref="PageOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class PageOptionsValidator : IValidateOptions<PageOptions>;
