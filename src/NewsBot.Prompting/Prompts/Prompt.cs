using Microsoft.SemanticKernel;

namespace NewsBot.Prompting.Prompts;

/// <summary>
/// A prompt of the folder <c>prompts</c>, in Semantic Kernel's own layout: <c>skprompt.txt</c> with slots such as <c>{{$question}}</c>, and <c>config.json</c> with their
/// names. What is filled in is data: it is escaped, so that it can neither open a message nor a slot of its own.
/// </summary>
internal sealed class Prompt
{
    private static readonly Kernel NoPlugins = new();

    private readonly IPromptTemplate template;

    private Prompt(PromptTemplateConfig config)
    {
        Config = config;
        template = new KernelPromptTemplateFactory().Create(config);
    }

    /// <summary>What its files say.</summary>
    public PromptTemplateConfig Config { get; }

    /// <summary>The folder with all prompts, beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>Reads the prompt of that name.</summary>
    /// <exception cref="IOException">One of its files is not there.</exception>
    public static Prompt Load(string name)
    {
        var config = PromptConfigFile.Read(Path.Combine(Folder, name, "config.json"));
        config.Template = File.ReadAllText(Path.Combine(Folder, name, "skprompt.txt")).ReplaceLineEndings("\n");
        return new Prompt(config);
    }

    /// <summary>The prompt with its slots filled, as messages that Semantic Kernel reads.</summary>
    public Task<string> FillAsync(IEnumerable<KeyValuePair<string, string>> values, CancellationToken cancellationToken) =>
        template.RenderAsync(NoPlugins, new KernelArguments(values.ToDictionary(value => value.Key, value => (object?)SafeText.Of(value.Value))), cancellationToken);
}
