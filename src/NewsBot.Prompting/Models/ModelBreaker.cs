using Microsoft.Extensions.Options;

namespace NewsBot.Prompting.Models;

/// <summary>Leaves a model alone that fails: after some failures in a row nobody asks it for a while, then one question tries it, and the next failure counts at once.</summary>
internal sealed class ModelBreaker(IOptions<LanguageModelOptions> options, TimeProvider time)
{
    /// <summary>A model that asks to be left alone for longer is tried again after this.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private int failures;
    private DateTimeOffset restsUntil = DateTimeOffset.MinValue;

    /// <summary>Whether it is left alone now.</summary>
    public bool IsResting
    {
        get
        {
            lock (gate)
            {
                return time.GetUtcNow() < restsUntil;
            }
        }
    }

    /// <summary>Whether it may be asked now. Where it was left alone until now, the one who asks this tries it, and the others wait for what comes of it.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now < restsUntil)
            {
                return false;
            }

            if (failures >= options.Value.FailuresInARow)
            {
                restsUntil = now + options.Value.RestFor;
            }

            return true;
        }
    }

    /// <summary>It did its work.</summary>
    public void Succeeded()
    {
        lock (gate)
        {
            (failures, restsUntil) = (0, DateTimeOffset.MinValue);
        }
    }

    /// <summary>It failed.</summary>
    /// <param name="wait">How long it asked to be left alone; null where it did not.</param>
    public void Failed(TimeSpan? wait)
    {
        lock (gate)
        {
            failures++;
            var rest = failures >= options.Value.FailuresInARow ? options.Value.RestFor : TimeSpan.Zero;
            var asked = wait is { } given && given > TimeSpan.Zero ? given < LongestWait ? given : LongestWait : TimeSpan.Zero;
            var until = time.GetUtcNow() + (asked > rest ? asked : rest);
            restsUntil = until > restsUntil ? until : restsUntil;
        }
    }
}
