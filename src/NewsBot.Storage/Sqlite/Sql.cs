using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Sqlite;

/// <summary>Short forms for commands and values. Parameters are given in the order of <c>$1</c>, <c>$2</c>, ….</summary>
internal static class Sql
{
    /// <summary>A command, prepared.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.With(values);
    }

    /// <summary>The same command with other values.</summary>
    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            if (command.Parameters.Count == at)
            {
                command.Parameters.Add(new SqliteParameter("$" + (at + 1).ToString(CultureInfo.InvariantCulture), null));
            }

            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>What each row is read as.</summary>
    public static IReadOnlyList<T> Rows<T>(this SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        var rows = new List<T>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>What the first row is read as; null where there is none.</summary>
    public static T? First<T>(this SqliteCommand command, Func<SqliteDataReader, T> read)
        where T : class
    {
        using var reader = command.ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    /// <summary>The first row's first value as a number; 0 where there is none.</summary>
    public static long Number(this SqliteCommand command) => command.ExecuteScalar() is long number ? number : 0;

    /// <summary>A text that may be missing.</summary>
    public static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A day that may be missing.</summary>
    public static DateOnly? DayOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Day(column);

    /// <summary>A day.</summary>
    public static DateOnly Day(this SqliteDataReader reader, int column) => DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment.</summary>
    public static DateTimeOffset Moment(this SqliteDataReader reader, int column) => DateTimeOffset.Parse(reader.GetString(column), CultureInfo.InvariantCulture);

    /// <summary>A day as it is written.</summary>
    public static string? TextOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment as it is written.</summary>
    public static string TextOf(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
