using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks.Ingestion;
using NewsBot.Benchmarks.Replaying;
using NewsBot.Benchmarks.WholePath;

// ingestion: reading many articles, killing and updating; whole-path: a full answer against plain Lucene.NET; replaying: recorded conversations; anything else: the classes in Parts/, run by BenchmarkDotNet.
if (args is [WholePathCommand.Name, ..])
{
    return await WholePathCommand.RunAsync(args[1..]);
}

if (args is [IngestionCommand.Name, ..])
{
    return await IngestionCommand.RunAsync(args[1..]);
}

if (args is [ReplayingCommand.Name, ..])
{
    return await ReplayingCommand.RunAsync(args[1..]);
}

// In this process, because a generated project would be restored under the repository's own build files, which want a lock file.
var config = DefaultConfig.Instance.AddDiagnoser(MemoryDiagnoser.Default);
return BenchmarkSwitcher.FromAssembly(typeof(WholePathCommand).Assembly).Run([.. args, "--inProcess"], config).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
