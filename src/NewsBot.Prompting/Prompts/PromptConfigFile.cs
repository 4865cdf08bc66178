using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;

namespace NewsBot.Prompting.Prompts;

/// <summary>Reads a <c>config.json</c>. Semantic Kernel's own reader goes by reflection, which this program has switched off for JSON.</summary>
internal static class PromptConfigFile
{
    /// <summary>The file's name, description, format and slots. Every value is escaped when it is filled in, whatever the file says.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    /// <exception cref="System.Text.Json.JsonException">It is not JSON.</exception>
    public static PromptTemplateConfig Read(string path)
    {
        var members = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        return new PromptTemplateConfig
        {
            Name = Text(members, "name"),
            Description = Text(members, "description"),
            TemplateFormat = Text(members, "template_format"),
            InputVariables = [.. members["input_variables"]!.AsArray().Select(slot => new InputVariable { Name = Text(slot!, "name"), Description = Text(slot!, "description"), IsRequired = slot!["is_required"]?.GetValue<bool>() ?? true })],
        };
    }

    private static string Text(JsonNode node, string member) => node[member]?.GetValue<string>() ?? "";
}
