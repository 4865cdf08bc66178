namespace NewsBot.Core.Newspapers;

/// <summary>What an article is on the page.</summary>
public enum ArticleKind
{
    /// <summary>A written piece with body text.</summary>
    Report,

    /// <summary>The words under a photograph that stands on its own.</summary>
    PhotoCaption,

    /// <summary>What somebody paid for to sell something.</summary>
    Advertisement,

    /// <summary>What somebody had to publish or asked for: 公告, 启事, 遗失声明.</summary>
    Notice,
}
