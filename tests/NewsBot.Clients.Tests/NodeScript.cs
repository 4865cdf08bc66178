using System.Diagnostics;
using System.Text.Json;
using NewsBot.TestKit;

namespace NewsBot.Clients.Tests;

/// <summary>Runs the scripts in <c>Scripts</c>, in which Microsoft's clients speak with the bot. The packages of <c>package-lock.json</c> are installed at the first use.</summary>
internal static class NodeScript
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "NewsBot.Clients.Tests");
    private static readonly Lazy<string?> Problem = new(Install);

    /// <summary>Where an installed package lies.</summary>
    public static string PackageFile(string path)
    {
        Missing.SkipUnlessThere(Problem.Value is null, Problem.Value ?? "");
        return Path.Combine(Folder, "node_modules", path);
    }

    /// <summary>What a script printed as its last line, which is JSON. Its arguments are strings.</summary>
    public static async Task<JsonElement> RunAsync(string script, params IEnumerable<string> arguments)
    {
        Missing.SkipUnlessThere(Problem.Value is null, Problem.Value ?? "");
        using var process = Start("node", [Path.Combine(Folder, "Scripts", script), .. arguments]);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}: {await error}");
        return JsonDocument.Parse((await output).Trim().Split('\n')[^1]).RootElement;
    }

    /// <summary>Starts a script that is told what to do line by line.</summary>
    public static NodeSession StartSession(string script)
    {
        Missing.SkipUnlessThere(Problem.Value is null, Problem.Value ?? "");
        var process = Start("node", [Path.Combine(Folder, "Scripts", script)]);
        process.BeginErrorReadLine();
        return new NodeSession(process);
    }

    private static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = System.Text.Encoding.UTF8,
        StandardErrorEncoding = System.Text.Encoding.UTF8,
    })!;

    /// <summary>What is lacking, and what to do; null where all packages are there.</summary>
    private static string? Install()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return null;
        }

        try
        {
            using var npm = Start("npm", ["ci", "--ignore-scripts"]);
            var (output, error) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
            npm.WaitForExit();
            return npm.ExitCode == 0 ? null : $"npm ci failed in tests/NewsBot.Clients.Tests: {error.Result}{output.Result}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "There is no Node on this machine; install Node 20 or newer with npm.";
        }
    }
}
