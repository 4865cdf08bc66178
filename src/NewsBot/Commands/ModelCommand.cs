using System.CommandLine;
using NewsBot.Hosting;
using NewsBot.Prompting.Models;

namespace NewsBot.Commands;

/// <summary><c>model [on|off]</c>: whether the language model is asked, by this program and by one that serves from the same folder.</summary>
internal static class ModelCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var onOff = new Argument<string?>("ON|OFF") { Description = "on or off; without it, only says which.", Arity = ArgumentArity.ZeroOrOne };
        onOff.AcceptOnlyFromAmong("on", "off");
        var command = new Command("model", "Turns the language model on or off while the program serves.") { onOff };
        command.SetAction(parsed => Run(parsed.GetValue(onOff)));
        return command;
    }

    private static int Run(string? onOff)
    {
        using var host = NewsBotHost.ForCommand();
        var model = host.Services.GetRequiredService<ModelSwitch>();
        try
        {
            (onOff switch { "on" => model.TurnOn, "off" => model.TurnOff, _ => (Action)(() => { }) })();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{model.Path} cannot be written ({exception.Message.TrimEnd('.')}); name another file in LanguageModel:SwitchFile.");
        }

        Console.Out.WriteLine(!model.HasModel ? "There is no language model: LanguageModel:Endpoint is empty." : model.IsOff ? "The language model is off; answers are the newspaper's own sentences." : "The language model is on.");
        return CommandLine.Done;
    }
}
