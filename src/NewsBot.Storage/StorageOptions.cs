using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Storage;

/// <summary>Where what was read is kept. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The SQLite database: every article in every version. Conversations are kept beside it, in newsbot-conversations.db, recorded ones in newsbot-recordings.db. A relative path starts at the program's own folder. Default: newsbot.db.</summary>
    [Required(ErrorMessage = "Storage:DatabasePath needs a file, such as \"newsbot.db\".")]
    public string DatabasePath { get; set; } = "newsbot.db";

    /// <summary>How long a writer waits for another one, such as a long ingest. Default: 2 minutes.</summary>
    [Within(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Storage:WaitForWriter must lie between 00:00:01 and 01:00:00.")]
    public TimeSpan WaitForWriter { get; set; } = TimeSpan.FromMinutes(2);
}

/// <summary>Checks <see cref="StorageOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
