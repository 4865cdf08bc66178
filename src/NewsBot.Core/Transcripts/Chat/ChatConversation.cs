using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>A <c>.chat</c> file while it is read, line by line.</summary>
internal sealed class ChatConversation
{
    private readonly ChatHeader header;
    private readonly TranscriptLimits limits;
    private readonly ChatProblems problems;
    private readonly ChatAccounts accounts;
    private readonly ChatTurnStart turnStart;
    private readonly ChatActivities activities;
    private readonly ChatTurnReader turns;
    private readonly ChatNotes notes;
    private readonly List<TranscriptActivity> read = [];
    private readonly StringBuilder text = new();
    private readonly List<int> textLines = [];
    private readonly List<ChatNote> waiting = [];
    private TurnExpectation? forAll;
    private ChatAccount? from;
    private ChatAccount? recipient;
    private bool hasBegun;

    /// <summary>Begins with the bot joining.</summary>
    public ChatConversation(ChatReading reading, ChatHeader header, string id, ChatProblems problems)
    {
        (this.header, this.problems, limits) = (header, problems, reading.Limits);
        accounts = new(header.Bot, header.Users);
        turnStart = new(header);
        activities = new(id, reading.Start);
        turns = new(reading, accounts, activities, problems);
        notes = new(activities, problems, reading.Limits);
        var joining = activities.Begin("conversationUpdate", accounts.Find("user"), accounts.Find("bot"));
        joining["membersAdded"] = new JsonArray(accounts.Bot.Members());
        joining["membersRemoved"] = new JsonArray();
        activities.Wait(ChatActivities.BeforeOthers);
        read.Add(new() { Members = activities.Stamp(joining), Line = 1 });
    }

    /// <summary>How far ids and times have come.</summary>
    public (DateTimeOffset Now, int Last) Position
    {
        get => activities.Position;
        set => activities.Position = value;
    }

    /// <summary>Whether there are more activities than are read.</summary>
    public bool IsTooLong => read.Count > limits.Activities;

    /// <summary>Takes the next line.</summary>
    public void Take(string line, int number, bool isHeader)
    {
        if (line.StartsWith('>'))
        {
            Wait(line, number);
        }
        else if (isHeader)
        {
            // Read before.
        }
        else if (turnStart.Match(line) is { } start)
        {
            FinishTurn();
            Begin(start.Speaker, start.Receiver, number);
            Add(ChatText.Trimmed(line[start.Length..]), number);
        }
        else
        {
            Warn(line, number);
            Add(line, number);
        }
    }

    private void Wait(string line, int number)
    {
        if (ChatNote.Read(line, number) is not { } note)
        {
            return;
        }

        if (waiting.Count < limits.TurnLines)
        {
            waiting.Add(note);
        }
        else
        {
            problems.Add(TranscriptProblemKind.TooLarge, waiting[0].Line, $"This turn has more than {limits.TurnLines} lines with a name and a colon behind >; take some out.");
        }
    }

    /// <summary>The whole conversation.</summary>
    public Transcript End()
    {
        Finish(text.ToString(), 0);
        return new(read, forAll);
    }

    /// <summary>Makes activities of the turn that is being read, and returns all that there are now.</summary>
    public IReadOnlyList<TranscriptActivity> FinishTurn()
    {
        var whole = text.ToString();
        var inside = ChatText.Trimmed(whole);
        Finish(inside, inside.Length == 0 ? 0 : whole.AsSpan(0, whole.IndexOf(inside, StringComparison.Ordinal)).Count('\n'));
        text.Clear();
        textLines.Clear();
        return read;
    }

    private void Add(string line, int number)
    {
        text.Append(line).Append('\n');
        textLines.Add(number);
    }

    private void Begin(string speaker, string? receiver, int number)
    {
        hasBegun = true;
        from = accounts.Find(speaker);
        if (from is null)
        {
            problems.Add(TranscriptProblemKind.BadHeader, number, $"Nobody is called \"{speaker}\" with these spaces; write the names in the header without spaces around them.");
        }

        if (from?.Role == TranscriptRole.User)
        {
            accounts.Spoke(from);
        }

        recipient = receiver is { Length: > 0 } ? accounts.Find(receiver) : from?.Role == TranscriptRole.Bot ? accounts.Find(accounts.LastUser) : accounts.Find(header.Bot);
    }

    private void Finish(string turn, int emptyLines)
    {
        if (!hasBegun)
        {
            TakeHead();
        }

        var says = ChatText.Trimmed(turn).Length > 0;
        if (says && !hasBegun)
        {
            problems.Add(TranscriptProblemKind.Misleading, textLines[emptyLines], "These words stand before the first turn, so nobody says them; begin the line with a name and a colon, or with > to make it a comment.");
        }

        var lines = textLines[emptyLines..];
        read.AddRange(notes.Apply(says ? turns.Read(turn, from, recipient, lines) : [], waiting, from, recipient, lines.Count > 0 ? lines[0] : null));
        waiting.Clear();
    }

    /// <summary>Takes the notes before the first turn: they are about all turns, and about the bot's joining.</summary>
    private void TakeHead()
    {
        (forAll, var joins) = notes.ApplyToHead(read[0], waiting);
        waiting.Clear();
        if (!joins)
        {
            read.RemoveAt(0);
        }
    }

    private void Warn(string line, int number)
    {
        if (turnStart.IsNearly(line))
        {
            problems.Add(TranscriptProblemKind.Misleading, number, "This line begins no turn but goes on the one before; if it should begin one, write the name and right behind it a colon of the Latin kind.");
        }
        else if (!hasBegun && ChatHeader.IsHeader(line))
        {
            problems.Add(TranscriptProblemKind.Misleading, number, "This line is no longer part of the header, which ends at the first line of another kind, also an empty one; move it up.");
        }
    }
}
