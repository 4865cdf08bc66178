using System.IO.Compression;
using System.Text.Json;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>Reads questions and chooses the same ones every time.</summary>
internal static class QuestionSample
{
    private const int Seed = 20_220_310;

    /// <summary>The <c>question</c> of each line of a <c>.jsonl</c> or <c>.jsonl.gz</c> file, each question once.</summary>
    public static IReadOnlyList<string> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(plain);
        var questions = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            using var json = JsonDocument.Parse(line);
            questions.Add(json.RootElement.GetProperty("question").GetString()!);
        }

        return [.. questions.Distinct()];
    }

    /// <summary>
    /// The questions that are timed, and others to warm up with: an answer from memory of the very question that is timed would be no answer. Where
    /// there are too few questions, fewer are timed.
    /// </summary>
    public static (IReadOnlyList<string> WarmUp, IReadOnlyList<string> Timed) Choose(IReadOnlyList<string> questions, int warmUp, int count)
    {
        var shuffled = questions.ToArray();
        new Random(Seed).Shuffle(shuffled);
        var first = Math.Min(warmUp, shuffled.Length / 3);
        return (shuffled[..first], shuffled[first..Math.Min(shuffled.Length, first + count)]);
    }
}
