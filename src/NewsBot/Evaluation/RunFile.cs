using System.Text.Json;
using NewsBot.Commands;

namespace NewsBot.Evaluation;

/// <summary>Saves runs and reads them again.</summary>
internal static class RunFile
{
    /// <summary>The run that <c>eval --save</c> wrote to <paramref name="path"/>.</summary>
    /// <exception cref="CommandFailedException">There is no such file, or it is no such run.</exception>
    public static EvaluationRun Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailedException($"{path}: there is no such file; make one with newsbot eval --save.");
        }

        try
        {
            using var file = File.OpenRead(path);
            var run = JsonSerializer.Deserialize(file, EvaluationJson.Relaxed.EvaluationRun);
            return run is { Format: EvaluationRun.CurrentFormat, Questions: not null } ? run : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new CommandFailedException($"{path}: this is not a run that this version of newsbot eval --save wrote; make it anew.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{path}: the file could not be read ({exception.Message.TrimEnd('.')}); check its rights.");
        }
    }

    /// <summary>Writes <paramref name="text"/> to <paramref name="path"/>.</summary>
    /// <exception cref="CommandFailedException">It cannot be written there.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{path}: the file could not be written ({exception.Message.TrimEnd('.')}); give a file in a folder that is there and may be written.");
        }
    }
}
