using System.Diagnostics;

namespace NewsBot.Typesetting;

/// <summary>Prints HTML as PDF with the Chromium of this machine.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Where Chromium is, or null where there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>The PDF that Chromium prints of <paramref name="html"/>.</summary>
    public static byte[] Print(string html)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-typesetting-").FullName;
        try
        {
            var (page, pdf) = (System.IO.Path.Combine(folder, "page.html"), System.IO.Path.Combine(folder, "page.pdf"));
            File.WriteAllText(page, html);
            var start = new ProcessStartInfo(Path ?? throw new InvalidOperationException("There is no Chromium on this machine; install the package chromium."))
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                ArgumentList =
                {
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--no-pdf-header-footer", $"--user-data-dir={System.IO.Path.Combine(folder, "profile")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
                },
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                throw new InvalidOperationException("Chromium did not end.");
            }

            _ = (errors.Result, output.Result);
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
