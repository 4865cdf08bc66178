using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feedback;
using NewsBot.Core.Privacy;

namespace NewsBot.Storage.Sqlite;

/// <summary>The book of answers and feedback, in the archive's database.</summary>
internal sealed class SqliteFeedbackBook(IOptions<StorageOptions> options) : IFeedbackBook, IDisposable
{
    private readonly SqliteDatabase database = new(options);
    private Pseudonym? pseudonym;

    /// <inheritdoc/>
    public int Write(IReadOnlyList<FeedbackNote> notes) => database.Use(connection =>
    {
        pseudonym ??= new Pseudonym((byte[])connection.Command("SELECT secret FROM feedback_key").ExecuteScalar()!);
        using var transaction = connection.BeginTransaction();
        var unknown = notes.Count(note => !Write(connection, note));
        transaction.Commit();
        return unknown;
    });

    /// <inheritdoc/>
    public IReadOnlyList<AnswerOpinions> List(DateTimeOffset since) => database.Use(connection => connection.Command("""
        SELECT a.id, a.channel, a.outcome, a.articles, a.given_at, f.user, f.reaction, f.comment, f.route, f.said_at
        FROM answers a JOIN feedback f ON f.answer = a.number
        WHERE a.given_at >= $1 ORDER BY a.number, f.said_at, f.number
        """, Sql.TextOf(since))
        .Rows(row => (
            Answer: new AnswerOpinions(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3).Split('\n', StringSplitOptions.RemoveEmptyEntries), row.Moment(4), []),
            Opinion: new Opinion(row.GetString(5), (Reaction)row.GetInt32(6), row.TextOrNull(7), (FeedbackRoute)row.GetInt32(8), row.Moment(9))))
        .GroupBy(row => row.Answer.Id)
        .Select(rows => rows.First().Answer with { Opinions = [.. rows.Select(row => row.Opinion)] })
        .ToList());

    /// <inheritdoc/>
    public FeedbackCounts Count(DateTimeOffset since) => database.Use(connection => new FeedbackCounts(
        (int)connection.Command("SELECT count(*) FROM answers WHERE given_at >= $1", Sql.TextOf(since)).Number(),
        CountOf(connection, Reaction.Like, since),
        CountOf(connection, Reaction.Dislike, since)));

    /// <inheritdoc/>
    public void Drop(DateTimeOffset before, int most) => database.Use(connection =>
    {
        connection.Command("DELETE FROM answers WHERE given_at < $1", Sql.TextOf(before)).ExecuteNonQuery();
        return connection.Command("DELETE FROM answers WHERE number <= (SELECT number FROM answers ORDER BY number DESC LIMIT 1 OFFSET $1)", most).ExecuteNonQuery();
    });

    /// <inheritdoc/>
    public void Dispose() => database.Close();

    private static int CountOf(SqliteConnection connection, Reaction reaction, DateTimeOffset since) =>
        (int)connection.Command("SELECT count(*) FROM feedback f JOIN answers a ON a.number = f.answer WHERE a.given_at >= $1 AND f.reaction = $2", Sql.TextOf(since), (int)reaction).Number();

    /// <summary>Writes a note; false where the book knows no such answer.</summary>
    private bool Write(SqliteConnection connection, FeedbackNote note) => note switch
    {
        FeedbackNote.Given given => Add(connection, given),
        FeedbackNote.Named named => connection.Command("UPDATE answers SET reply = $2 WHERE id = $1", named.Answer, named.Reply).ExecuteNonQuery() == 1,
        FeedbackNote.Said said => Add(connection, said),
        _ => throw new InvalidOperationException($"A note of type {note.GetType().Name} cannot be written."),
    };

    private static bool Add(SqliteConnection connection, FeedbackNote.Given given)
    {
        connection.Command(
            "INSERT INTO answers (id, channel, conversation, outcome, articles, given_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
            given.Answer, given.Channel, given.Conversation, given.Outcome, string.Join('\n', given.Articles.Select(article => article.Value)), Sql.TextOf(given.At)).ExecuteNonQuery();
        return true;
    }

    private bool Add(SqliteConnection connection, FeedbackNote.Said said)
    {
        var answer = connection.Command(
            said.Answer is null
                ? "SELECT number FROM answers WHERE channel = $2 AND conversation = $3 AND reply = $1 ORDER BY number DESC LIMIT 1"
                : "SELECT number FROM answers WHERE id = $1 AND channel = $2 AND conversation = $3",
            said.Answer ?? said.Reply, said.Channel, said.Conversation).Number();
        if (answer == 0)
        {
            return false;
        }

        var user = pseudonym!.Of(said.Channel, said.User);
        if (said.TakenBack)
        {
            // Only the reaction that was taken back: a form filled in since then stays.
            connection.Command("DELETE FROM feedback WHERE answer = $1 AND user = $2 AND reaction = $3", answer, user, (int)said.Reaction).ExecuteNonQuery();
            return true;
        }

        connection.Command(
            "INSERT OR REPLACE INTO feedback (answer, user, reaction, comment, route, said_at) VALUES ($1, $2, $3, $4, $5, $6)",
            answer, user, (int)said.Reaction, said.Comment, (int)said.Route, Sql.TextOf(said.At)).ExecuteNonQuery();
        return true;
    }
}
