namespace NewsBot.Core.Archive;

/// <summary>Finds articles that say the same in nearly the same words, wherever they were read.</summary>
internal static class NearCopies
{
    /// <summary>Two texts that resemble one another by this are copies.</summary>
    public const double LeastResemblance = 0.7;

    /// <summary>More than this many are not compared: text that stands in so many articles is a form, not a story.</summary>
    private const int MostCompared = 50;

    /// <summary>The versions that resemble the text, those of exactly the same words among them.</summary>
    public static IReadOnlyList<(KnownVersion Other, double Resemblance)> Find(IArchiveWriting writing, IReadOnlyList<long> bands, Shingles shingles, IReadOnlyList<KnownVersion> same)
    {
        var compared = writing.OfBands(bands).Where(known => known.State != VersionState.Superseded && same.All(one => one.Number != known.Number)).Take(MostCompared);
        return
        [
            .. same.Select(known => (known, 1.0)),
            .. compared.Select(known => (Known: known, Resemblance: shingles.Resemblance(new Shingles(writing.Read(known))))).Where(pair => pair.Resemblance >= LeastResemblance),
        ];
    }
}
