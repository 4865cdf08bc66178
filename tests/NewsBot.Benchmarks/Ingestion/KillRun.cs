namespace NewsBot.Benchmarks.Ingestion;

/// <summary>What was there after a kill.</summary>
/// <param name="After">How long the process had run.</param>
/// <param name="Files">Files stored so far.</param>
/// <param name="Versions">Versions stored so far.</param>
/// <param name="IsWhole">Whether these are the first versions of an undisturbed run, to the letter, each file whole.</param>
internal sealed record Kill(TimeSpan After, int Files, int Versions, bool IsWhole);

/// <summary>Kills an ingestion at random moments, starts it again each time, and looks at what is there.</summary>
internal static class KillRun
{
    /// <summary>Runs it.</summary>
    /// <param name="place">An empty workplace.</param>
    /// <param name="undisturbed">The workplace that read the same files undisturbed.</param>
    /// <param name="kills">How often to kill.</param>
    /// <param name="whole">How long the undisturbed run took.</param>
    /// <param name="seed">What the moments are drawn by.</param>
    /// <param name="report">Told of every kill.</param>
    /// <returns>Whether archive and index are the same in the end.</returns>
    public static bool Run(Workplace place, Workplace undisturbed, int kills, TimeSpan whole, int seed, Action<Kill> report)
    {
        var (random, expected) = (new Random(seed), undisturbed.Versions());
        var expectedOfFile = undisturbed.VersionsOfFile();
        for (var kill = 0; kill < kills; kill++)
        {
            // Each life is a random part of twice its even share, and starting takes some of it.
            var life = TimeSpan.FromSeconds(1 + (random.NextDouble() * 1.6 * whole.TotalSeconds / kills));
            using var process = place.Start("ingest", place.Inbox);
            if (process.WaitForExit(life))
            {
                break;
            }

            process.Kill();
            process.WaitForExit();
            var versions = place.Versions();
            var ofFile = place.VersionsOfFile();
            report(new Kill(life, ofFile.Count, versions.Count, versions.SequenceEqual(expected.Take(versions.Count)) && ofFile.All(file => expectedOfFile.Contains(file))));
        }

        using (var last = place.Start("ingest", place.Inbox))
        {
            last.WaitForExit();
        }

        return place.Versions().SequenceEqual(expected) && place.Indexed() is var one && undisturbed.Indexed() is var other && one.Counts == other.Counts && one.Articles.SequenceEqual(other.Articles);
    }
}
