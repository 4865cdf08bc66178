using Microsoft.Extensions.Options;

namespace NewsBot.Prompting.Models;

/// <summary>Turns the model off and on while the program runs, for every program of this folder: a file says so, and is looked for at each question.</summary>
public sealed class ModelSwitch(IOptions<LanguageModelOptions> options)
{
    /// <summary>The file that turns it off.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.SwitchFile, AppContext.BaseDirectory);

    /// <summary>Whether there is a model that could be turned off or on.</summary>
    public bool HasModel => options.Value.HasModel();

    /// <summary>Whether it is turned off.</summary>
    public bool IsOff => File.Exists(Path);

    /// <summary>Turns it off, until it is turned on again; a restart does not.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public void TurnOff() => File.WriteAllText(Path, "While this file exists, no language model is asked.\n");

    /// <summary>Turns it on.</summary>
    /// <exception cref="IOException">The file cannot be taken away.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be taken away.</exception>
    public void TurnOn() => File.Delete(Path);
}
