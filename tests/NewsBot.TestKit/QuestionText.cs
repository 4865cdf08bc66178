using Microsoft.Extensions.Options;
using NewsBot.Core.Questions;

namespace NewsBot.TestKit;

/// <summary>Reads questions for tests.</summary>
public static class QuestionText
{
    /// <summary>The query of words that are a question.</summary>
    public static NewsQuery Read(string question) => new QuestionReader(Options.Create(new QuestionOptions())).Read(question) is QuestionReading.Question { Query: var query }
        ? query
        : throw new ArgumentException($"{question} is not read as a question.", nameof(question));
}
