using System.Reflection;
using System.Runtime.Loader;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace NewsBot.Search.Analysis;

/// <summary>The configured analyzer cannot be used; the message says what to do.</summary>
public sealed class AnalyzerNotUsableException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Finds the analyzer that <see cref="SearchOptions.Analyzer"/> names.</summary>
internal static class AnalyzerChoice
{
    /// <summary>The version of Lucene's index and analysis that this project speaks.</summary>
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The analyzer of that name.</summary>
    /// <exception cref="AnalyzerNotUsableException">There is none, or it cannot be made.</exception>
    public static Analyzer Create(string name) => name switch
    {
        "icu" => new IcuWordAnalyzer(),
        "cjk" => new CJKAnalyzer(Version, CharArraySet.Empty),
        "standard" => new StandardAnalyzer(Version, CharArraySet.Empty),
        _ when name.Contains(',', StringComparison.Ordinal) => CreateFromType(name),
        _ => throw new AnalyzerNotUsableException($"Search:Analyzer is \"{name}\"; set it to icu, cjk or standard, or to an assembly-qualified type name such as \"Lucene.Net.Analysis.Cn.Smart.SmartChineseAnalyzer, Lucene.Net.Analysis.SmartCn\"."),
    };

    private static Analyzer CreateFromType(string name)
    {
        var type = FindType(name);
        if (!typeof(Analyzer).IsAssignableFrom(type) || type.IsAbstract)
        {
            throw new AnalyzerNotUsableException($"Search:Analyzer names {type.FullName}, which is not a Lucene.NET analyzer; name a class that derives from Lucene.Net.Analysis.Analyzer.");
        }

        try
        {
            return type.GetConstructor([typeof(LuceneVersion)]) is { } versioned
                ? (Analyzer)versioned.Invoke([Version])
                : (Analyzer)Activator.CreateInstance(type)!;
        }
        catch (Exception exception) when (exception is MissingMethodException or TargetInvocationException)
        {
            throw new AnalyzerNotUsableException($"Search:Analyzer names {type.FullName}, which could not be made ({exception.InnerException?.Message ?? exception.Message}); it needs a public constructor that takes nothing or a LuceneVersion.", exception);
        }
    }

    private static Type FindType(string name)
    {
        try
        {
            return Type.GetType(name, FindAssembly, null, throwOnError: true)!;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or TypeLoadException or ArgumentException)
        {
            var file = name.Split(',')[1].Trim() + ".dll";
            throw new AnalyzerNotUsableException($"Search:Analyzer is \"{name}\", which could not be loaded; put {file}, and what it needs, into {AppContext.BaseDirectory} and check the spelling, or set Search:Analyzer to icu.", exception);
        }
    }

    /// <summary>An assembly that the program was built with, or one that was put beside it.</summary>
    private static Assembly FindAssembly(AssemblyName name)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return File.Exists(beside) ? AssemblyLoadContext.Default.LoadFromAssemblyPath(beside) : Assembly.Load(name);
    }
}
