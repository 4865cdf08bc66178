namespace NewsBot.Core.Newspapers;

/// <summary>Lines of a source file, counted from 1, both ends included.</summary>
public readonly record struct LineRange(int From, int To);

/// <summary>Where the characters of one line of the source file begin.</summary>
/// <param name="Number">The line's number in the file, counted from 1; 0 for a line of another file, where an article goes on on another page.</param>
/// <param name="Start">The UTF-16 offset in <see cref="Article.Text"/> at which its characters begin.</param>
public readonly record struct SourceLine(int Number, int Start);
