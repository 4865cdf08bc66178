using System.Reflection;
using System.Reflection.Emit;
using Lucene.Net.Analysis;
using NewsBot.Search.Analysis;

namespace NewsBot.Search.Tests.Analysis;

public class AnalyzerChoiceTests
{
    [Theory]
    [InlineData("icu", "专利|业务|办理")]
    [InlineData("cjk", "专利|利业|业务|务办|办理")]
    [InlineData("standard", "专|利|业|务|办|理")]
    [InlineData("Lucene.Net.Analysis.Cjk.CJKAnalyzer, Lucene.Net.Analysis.Common", "专利|利业|业务|务办|办理")]
    public void Create_KnownName_CutsAsItShould(string name, string expected)
    {
        var words = string.Join('|', TokenReader.Read(AnalyzerChoice.Create(name), "words", "专利业务办理").Select(token => token.Text));

        Assert.Equal(expected, words);
    }

    [Fact]
    public void Create_AnalyzerPutBesideTheProgram_IsLoaded()
    {
        var name = "DroppedIn" + Environment.ProcessId;
        var file = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        WriteAnalyzerAssembly(name, file);

        using var analyzer = AnalyzerChoice.Create($"Dropped.InAnalyzer, {name}");

        Assert.Equal("InAnalyzer", analyzer.GetType().Name);
    }

    [Theory]
    [InlineData("smartcn", "icu, cjk or standard")]
    [InlineData("Lucene.Net.Analysis.Cn.Smart.SmartChineseAnalyzer, Lucene.Net.Analysis.SmartCn", "Lucene.Net.Analysis.SmartCn.dll")]
    [InlineData("No.Such.Type, Lucene.Net.Analysis.Common", "check the spelling")]
    [InlineData("System.String, System.Private.CoreLib", "not a Lucene.NET analyzer")]
    public void Create_CannotBeLoaded_SaysWhatToDo(string name, string advice) =>
        Assert.Contains(advice, Assert.Throws<AnalyzerNotUsableException>(() => AnalyzerChoice.Create(name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_Tokens_PointToWhereTheyStand()
    {
        const string Text = "济宁，专利ABC！";

        Assert.All(TokenReader.Read(AnalyzerChoice.Create("icu"), "words", Text), token => Assert.Equal(token.Text, token.Span.In(Text)));
    }

    /// <summary>An assembly with one class that derives from <see cref="Analyzer"/>, as an operator's own would.</summary>
    private static void WriteAnalyzerAssembly(string name, string file)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule(name).DefineType("Dropped.InAnalyzer", TypeAttributes.Public | TypeAttributes.Class, typeof(Analyzer));
        var constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []).GetILGenerator();
        constructor.Emit(OpCodes.Ldarg_0);
        constructor.Emit(OpCodes.Call, typeof(Analyzer).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, [])!);
        constructor.Emit(OpCodes.Ret);

        var create = type.DefineMethod("CreateComponents", MethodAttributes.Family | MethodAttributes.Virtual | MethodAttributes.HideBySig, typeof(TokenStreamComponents), [typeof(string), typeof(TextReader)]).GetILGenerator();
        create.Emit(OpCodes.Ldnull);
        create.Emit(OpCodes.Ret);
        type.CreateType();
        assembly.Save(file);
    }
}
