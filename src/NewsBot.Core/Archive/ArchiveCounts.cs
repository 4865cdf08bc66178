namespace NewsBot.Core.Archive;

/// <summary>How much is in the archive.</summary>
/// <param name="Current">Articles that answers come from.</param>
/// <param name="Superseded">Older versions.</param>
/// <param name="Withdrawn">Withdrawn articles.</param>
/// <param name="Waiting">Articles that wait for a person.</param>
/// <param name="Files">Files read.</param>
/// <param name="Problems">Problems found in them.</param>
public sealed record ArchiveCounts(int Current, int Superseded, int Withdrawn, int Waiting, int Files, int Problems);
