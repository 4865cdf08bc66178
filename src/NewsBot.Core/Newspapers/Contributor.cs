namespace NewsBot.Core.Newspapers;

/// <summary>A person named in a byline.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Role">The role as printed, such as 记者, 通讯员 or 摄影.</param>
public sealed record Contributor(string Name, string Role);
