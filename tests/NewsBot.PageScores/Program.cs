using System.Globalization;
using NewsBot.Ingestion.Pages;
using NewsBot.PageScores;

// How well pages are read whose articles are known: dotnet run --project tests/NewsBot.PageScores -- FOLDER [--half even|odd] [--verbose]
var folder = args.FirstOrDefault(argument => Directory.Exists(argument));
if (folder is null || !File.Exists(Path.Combine(folder, "truth.jsonl")))
{
    Console.Error.WriteLine("Name a folder with pages and their truth.jsonl.");
    return 2;
}

var half = Array.IndexOf(args, "--half") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : "all";
var verbose = args.Contains("--verbose");
var total = new PageScore();
var pages = new List<(double Confidence, bool Right)>();
var articles = new List<(double Confidence, bool Right)>();
Show("page", "articles", "found", "precision", "recall", "F1", "headlines", "bodies", "characters", "confidence");
foreach (var truth in TruePage.ReadAll(folder).Where(page => half == "all" || NumberOf(page.File) % 2 == (half == "even" ? 0 : 1)))
{
    var page = PageReader.Read(File.ReadAllText(Path.Combine(folder, truth.File)), truth.File, new PageMetadata());
    var pairs = PageComparison.Pair(truth, page);
    var score = PageComparison.Score(truth, page, pairs);
    total += score;
    ShowScore(truth.File, score, page.Confidence);
    pages.Add((page.Confidence, pairs.All(pair => pair.IsRight) && page.Articles.Count == pairs.Count));
    articles.AddRange(page.Articles.Select(article => (article.Confidence ?? 1, pairs.Any(pair => pair.Found == article && pair.IsRight))));
    if (verbose)
    {
        pairs.Where(pair => !pair.IsRight).ToList().ForEach(ShowDifference);
        page.Articles.Where(article => pairs.All(pair => pair.Found != article)).ToList().ForEach(article => Console.WriteLine($"    too many: {article.FullHeadline} | {Squeezed.Of(article.Text)[..Math.Min(30, Squeezed.Of(article.Text).Length)]}"));
        if (page.OtherLines.Count > 0)
        {
            Console.WriteLine("    in no article: " + string.Join(" / ", page.OtherLines));
        }
    }
}

ShowScore("all", total, null);
ShowTrust("pages", pages);
ShowTrust("articles", articles);
return 0;

static int NumberOf(string file) => int.Parse(string.Concat(file.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

static void ShowScore(string name, PageScore score, double? confidence) => Show(name, Count(score.True), Count(score.Found), Share(score.Precision), Share(score.Recall), Share(score.F1), Count(score.Headlines), Count(score.Bodies), score.Accuracy.ToString("0.0000", CultureInfo.InvariantCulture), confidence?.ToString("0.000", CultureInfo.InvariantCulture) ?? "");

// How many are wholly right among those of each confidence: what a threshold would send to review.
static void ShowTrust(string name, IReadOnlyList<(double Confidence, bool Right)> judged)
{
    foreach (var (from, to) in new[] { (0.0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 0.98), (0.98, 2.0) })
    {
        var between = judged.Where(entry => entry.Confidence >= from && entry.Confidence < to).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} of confidence {from:0.00} to {Math.Min(1, to):0.00}: {between.Count(entry => entry.Right)} right of {between.Count}"));
    }
}

static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

static string Share(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

static void Show(params string[] cells) => Console.WriteLine(string.Concat(cells.Select(cell => cell.PadRight(11))).TrimEnd());

static void ShowDifference(ArticlePair pair)
{
    Console.WriteLine($"  * {pair.True.Headline}");
    if (pair.Headline != pair.True.Headline)
    {
        Console.WriteLine($"    headline: {pair.Headline}");
    }

    if (pair.Text != pair.True.Text)
    {
        var same = pair.Text.Zip(pair.True.Text).TakeWhile(both => both.First == both.Second).Count();
        Console.WriteLine($"    body, from {same} of {pair.True.Text.Length} ({pair.Text.Length} found): {Around(pair.Text, same)} | true: {Around(pair.True.Text, same)}");
    }
}

static string Around(string text, int place) => text[Math.Max(0, place - 12)..Math.Min(text.Length, place + 20)];
