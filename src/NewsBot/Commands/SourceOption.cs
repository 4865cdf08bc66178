using System.CommandLine;

namespace NewsBot.Commands;

/// <summary>The <c>--source</c> that several commands take.</summary>
internal static class SourceOption
{
    /// <summary>A new <c>--source PATH</c>, which may be given more than once.</summary>
    public static Option<string[]> Create() => new("--source")
    {
        Description = "Use a temporary index of just this file or folder of any format that is read. May be given more than once.",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };
}
