using System.Globalization;
using NewsBot.Core.Transcripts;
using NewsBot.Evaluation;
using NewsBot.Replay;
using NewsBot.Replay.Accepting;

namespace NewsBot.Commands;

/// <summary>
/// One run of <c>replay</c>. So many conversations are played at a time; what is printed keeps the order of the files, and what is kept does not grow with their number,
/// but for the report, in which turns that passed have no replies.
/// </summary>
internal sealed class ReplayRun
{
    private readonly ReplayRequest request;
    private readonly ConversationReplay replay;
    private readonly ReplayReport? gathered;
    private readonly bool inColour = ReplayText.WantsColour(Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));
    private readonly IReadOnlyList<string> files;
    private readonly ReplayProgress progress;
    private int conversations;
    private int turns;
    private int different;
    private int accepted;
    private bool unreadable;

    /// <summary>Finds the files; says which are not there.</summary>
    public ReplayRun(ReplayRequest request, ConversationReplay replay)
    {
        (this.request, this.replay, gathered) = (request, replay, request.ReportFormat is { } format ? new ReplayReport(format) : null);
        var missing = new List<TranscriptProblem>();
        files = [.. TranscriptFiles.Find(request.Paths, missing.Add).Distinct()];
        progress = new(Console.Error, !Console.IsErrorRedirected, files.Count, TimeProvider.System);
        missing.ForEach(Report);
    }

    /// <summary>Plays all, and gives the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var isStopped = false;
        var (waiting, next) = (new Queue<Task<PlayedFile>>(), 0);
        try
        {
            while (next < files.Count || waiting.Count > 0)
            {
                while (next < files.Count && waiting.Count < request.Parallel)
                {
                    var file = files[next++];
                    waiting.Enqueue(Task.Run(() => PlayAsync(file, cancellationToken), cancellationToken));
                }

                Take(await waiting.Dequeue());
                progress.Report(conversations, different);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            isStopped = true;
            await Task.WhenAll(waiting.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        progress.Clear();
        if (gathered is not null)
        {
            RunFile.Write(request.ReportFile!, gathered.Write());
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isStopped ? conversations : files.Count)} conversations, {turns} turns: {turns - different} passed, {different} differ{(request.Updates ? string.Create(CultureInfo.InvariantCulture, $", {accepted} of them accepted") : "")}."));
        if (isStopped)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"newsbot: stopped after {conversations} of {files.Count} conversations; what is said of these is complete, the others were not looked at{(request.Updates ? " and not changed" : "")}."));
        }

        return unreadable ? CommandLine.WrongUsage : isStopped || different > accepted ? CommandLine.Failed : CommandLine.Done;
    }

    private async Task<PlayedFile> PlayAsync(string file, CancellationToken cancellationToken)
    {
        var reading = TranscriptFiles.Read(file, null, TranscriptLimits.Default);
        var replies = request.Updates ? new List<TurnReplies>() : null;
        return new(file, reading, reading.Transcript is { } transcript ? await replay.PlayAsync(transcript, request.Rules, cancellationToken, replies is null ? null : replies.Add) : [], replies ?? []);
    }

    /// <summary>Says how a conversation went.</summary>
    private void Take(PlayedFile played)
    {
        var (file, reading, all, replies) = played;
        var failed = all.Where(turn => turn.Differences.Count > 0).ToList();
        reading.Problems.ToList().ForEach(Report);
        if (reading.Transcript is { } read && ForeignRecording.Problem(file, read) is { } foreign)
        {
            Report(foreign);
        }

        var result = request.Updates && failed.Count > 0 ? FileAcceptance.Accept(file, reading.Transcript!, replies) : new([], []);
        conversations++;
        turns += all.Count;
        different += failed.Count;
        accepted += result.Accepted.Count;
        Gather(file, reading, request.OnlyFailed ? failed : all);
        if (failed.Count > 0 || (!request.OnlyFailed && reading.Transcript is not null))
        {
            progress.Clear();
        }

        foreach (var turn in failed)
        {
            var note = !request.Updates ? "" : result.Accepted.Contains(turn) ? "  accepted\n" : $"  not accepted: {result.Left.FirstOrDefault(left => left.Turn == turn).Why}\n";
            Console.Out.WriteLine(ReplayText.Write(file, turn, inColour) + note);
        }

        if (failed.Count == 0 && !request.OnlyFailed && reading.Transcript is not null)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {all.Count} turns passed."));
        }
    }

    private void Gather(string file, TranscriptReading reading, IReadOnlyList<PlayedTurn> shown)
    {
        if (shown.Count > 0 || !request.OnlyFailed || reading.Transcript is null)
        {
            gathered?.Add(file, reading, shown);
        }
    }

    private void Report(TranscriptProblem problem)
    {
        progress.Clear();
        unreadable |= !problem.IsWarning;
        Console.Error.WriteLine($"newsbot: {(problem.IsWarning ? "note: " : "")}{problem}");
    }

    private sealed record PlayedFile(string File, TranscriptReading Reading, IReadOnlyList<PlayedTurn> Turns, IReadOnlyList<TurnReplies> Replies);
}
