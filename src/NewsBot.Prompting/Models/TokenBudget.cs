using Microsoft.Extensions.Options;

namespace NewsBot.Prompting.Models;

/// <summary>Counts the tokens of a day, from midnight to midnight local time, in memory: a start of the program begins anew.</summary>
internal sealed class TokenBudget(IOptions<LanguageModelOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private DateOnly day;
    private long used;

    /// <summary>Tokens used today, with those set aside for answers under way.</summary>
    public long Used
    {
        get
        {
            lock (gate)
            {
                return UsedToday();
            }
        }
    }

    /// <summary>Whether nothing may be asked any more today.</summary>
    public bool IsSpent => options.Value.TokensPerDay is > 0 and var most && Used >= most;

    /// <summary>Sets tokens aside for an answer, where the day still has as many.</summary>
    public bool TrySetAside(int tokens)
    {
        lock (gate)
        {
            var most = options.Value.TokensPerDay;
            if (most > 0 && UsedToday() + tokens > most)
            {
                return false;
            }

            used += tokens;
            return true;
        }
    }

    /// <summary>Books what an answer took in place of what was set aside for it.</summary>
    public void Book(int setAside, int taken)
    {
        lock (gate)
        {
            used = Math.Max(0, UsedToday() + taken - setAside);
        }
    }

    private long UsedToday()
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        if (today != day)
        {
            (day, used) = (today, 0);
        }

        return used;
    }
}
