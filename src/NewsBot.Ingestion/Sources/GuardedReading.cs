using System.Collections.Concurrent;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Sources;

/// <summary>
/// Runs a format's reader so that no file can bring the program down: on a thread of its own, with a stack deep enough for what the depth limits let
/// through, each page within <see cref="SourceOptions.PageTimeout"/>. Whatever it throws becomes a <see cref="SourceProblem"/>.
/// </summary>
internal static class GuardedReading
{
    private const int StackBytes = 32 * 1024 * 1024;

    /// <summary>The pages that <paramref name="reader"/> makes of <paramref name="file"/>, until it ends, fails or takes too long.</summary>
    public static IEnumerable<NewspaperPage> Read(IFormatReader reader, SourceFile file, SourceOptions options, Action<SourceProblem> report)
    {
        using var cancel = new CancellationTokenSource();
        var steps = new BlockingCollection<Step>(boundedCapacity: 1);
        var context = new ReadContext(options, problem => steps.Add(new Step(null, problem), cancel.Token), cancel.Token);
        new Thread(Work, StackBytes) { IsBackground = true, Name = "Reading" }.Start();
        try
        {
            while (true)
            {
                if (!steps.TryTake(out var step, options.PageTimeout))
                {
                    report(new SourceProblem(file.Path, null, SourceProblemKind.TooSlow, $"reading took longer than {options.PageTimeout.TotalSeconds:0} seconds and was given up; split the file, or raise Sources:PageTimeout."));
                    yield break;
                }

                if (step.Problem is not null)
                {
                    report(step.Problem);
                }
                else if (step.Page is not null)
                {
                    yield return step.Page;
                }
                else
                {
                    yield break;
                }
            }
        }
        finally
        {
            cancel.Cancel();
        }

        void Work()
        {
            try
            {
                foreach (var page in reader.Read(file, context))
                {
                    steps.Add(new Step(page, null), context.Cancelled);
                }
            }
            catch (OperationCanceledException) when (context.Cancelled.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A damaged file makes the libraries that read it throw anything at all; the reason is told and the other files go on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Hand(new Step(null, ProblemOf(exception, file)));
            }

            Hand(default);
        }

        void Hand(Step step)
        {
            try
            {
                steps.Add(step, context.Cancelled);
            }
            catch (OperationCanceledException)
            {
                // Nobody waits for it any more.
            }
        }
    }

    /// <summary>What to say of a file whose reading ended with <paramref name="exception"/>.</summary>
    public static SourceProblem ProblemOf(Exception exception, SourceFile file) => exception switch
    {
        SourceRefusedException refused => new SourceProblem(file.Path, null, refused.Kind, exception.Message),
        UnauthorizedAccessException => new SourceProblem(file.Path, null, SourceProblemKind.NotReadable, "the system does not let the file be read; check its rights."),
        IOException and not EndOfStreamException => new SourceProblem(file.Path, null, SourceProblemKind.NotReadable, $"the file could not be read ({exception.Message.TrimEnd('.')}); check that it is there and whole."),
        _ => new SourceProblem(file.Path, null, SourceProblemKind.Damaged, $"the file is damaged ({OneLine(exception.Message)}); open and save it again with the program that made it."),
    };

    private static string OneLine(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length <= 160 ? line : line[..160] + "…";
    }

    /// <summary>What the reading thread hands over: a page, a problem, or with neither its end.</summary>
    private readonly record struct Step(NewspaperPage? Page, SourceProblem? Problem);
}
