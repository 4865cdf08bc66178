using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsBot.Ingestion.Sources;
using NewsBot.Typesetting;

if (args.Length is < 1 or > 2)
{
    Console.Error.WriteLine("usage: NewsBot.Typesetting TRUTH.jsonl [FOLDER]   typesets each page in every style, reads the PDFs and measures; FOLDER keeps the PDFs and spares printing them again");
    return 2;
}

var folder = args.Length > 1 ? Directory.CreateDirectory(args[1]).FullName : Directory.CreateTempSubdirectory("newsbot-typesetting-").FullName;
var reader = new SourceReader(Options.Create(new SourceOptions()));
Console.WriteLine("| style | boundaries F1 | headline exact | body accuracy | ms a page |\n| --- | --- | --- | --- | --- |");
var wrong = new List<string>();
foreach (var style in Enum.GetValues<TypesettingStyle>())
{
    var (measure, watch, pages) = (new PageMeasure(), new Stopwatch(), 0);
    foreach (var (name, articles) in TruthFile.Read(args[0]))
    {
        var pdf = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.{style}.pdf");
        if (!File.Exists(pdf))
        {
            File.WriteAllBytes(pdf, Chromium.Print(PageHtml.Of(articles, style, "甲乙日报 2023年8月3日 星期四 第3版 要闻")));
        }

        watch.Start();
        var read = reader.Read([pdf], problem => wrong.Add(problem.ToString())).ToList();
        watch.Stop();
        measure.Add($"{name} {style}", articles, read);
        pages++;
    }

    Console.WriteLine($"| {style} | {measure.BoundaryF1:F3} | {measure.HeadlineExact:F3} | {measure.BodyAccuracy:F4} | {watch.ElapsedMilliseconds / pages} |");
    wrong.AddRange(measure.Wrong);
}

Console.Error.WriteLine(string.Join('\n', wrong));
return 0;
