namespace NewsBot.Core.Questions;

/// <summary>What kind of thing a question asks for.</summary>
public enum QuestionType
{
    /// <summary>Nothing more particular was recognised.</summary>
    Statement,

    /// <summary>多少, 几个, 多大: a number.</summary>
    HowMany,

    /// <summary>多久, 多长时间: a duration.</summary>
    HowLong,

    /// <summary>什么时候, 哪天, 几号: a date or time.</summary>
    When,

    /// <summary>哪里, 在哪, 什么地方: a place or office.</summary>
    Where,

    /// <summary>谁, 哪位: a person, or whoever did it.</summary>
    Who,

    /// <summary>为什么, 为何: a reason.</summary>
    Why,

    /// <summary>怎么, 如何, 哪些措施: a way of doing.</summary>
    How,

    /// <summary>哪些, 哪几, 哪四项: several things.</summary>
    List,

    /// <summary>哪个, 哪家, 叫什么: one thing out of several, or a name.</summary>
    Which,

    /// <summary>吗, 是否, 有没有: yes or no.</summary>
    YesNo,

    /// <summary>什么, 做了什么: a thing or deed.</summary>
    What,
}
