using Microsoft.Extensions.Options;

namespace NewsBot.Prompting;

/// <summary>Checks at start what bounds cannot say of <see cref="LanguageModelOptions"/>.</summary>
internal sealed class LanguageModelRule : IValidateOptions<LanguageModelOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, LanguageModelOptions options)
    {
        var wrong = Faults(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Faults(LanguageModelOptions options)
    {
        if (options.HasModel() && !(Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { UserInfo: "", Query: "", Fragment: "" }))
        {
            yield return "LanguageModel:Endpoint must be an address such as \"https://model.example.org/v1\", without a name, a password or a query; or empty for no model.";
        }

        if (options.HasModel() && string.IsNullOrWhiteSpace(options.Model))
        {
            yield return "LanguageModel:Model must name the model that LanguageModel:Endpoint is to use.";
        }

        if (options.ApiKey.Any(character => character is <= ' ' or > '~'))
        {
            yield return "LanguageModel:ApiKey must consist of visible ASCII characters; look for a space or a line break at its end.";
        }

        if (string.IsNullOrWhiteSpace(options.SwitchFile))
        {
            yield return "LanguageModel:SwitchFile needs a file, such as \"model-off\".";
        }
    }
}
