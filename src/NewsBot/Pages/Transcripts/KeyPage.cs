namespace NewsBot.Pages.Transcripts;

/// <summary>The form in which staff enter their key, or leave.</summary>
internal static class KeyPage
{
    /// <summary>The page.</summary>
    /// <param name="hasPass">Whether who asks has been let in already.</param>
    /// <param name="isWrong">Whether a key was entered that is not the one.</param>
    public static string Write(bool hasPass, bool isWrong) => hasPass
        ? PageFrame.Write("对话记录", $"""
            <h1>对话记录</h1>
            <p><a href="{TranscriptEndpoints.ListPath}">看全部对话</a></p>
            <form method="post" action="{TranscriptEndpoints.KeyPath}" class="key"><input type="hidden" name="leave" value="1"><button>退出</button></form>
            """)
        : PageFrame.Write("对话记录", $"""
            <h1>对话记录</h1>
            <p class="about">仅供工作人员查看，请输入密钥。</p>
            {(isWrong ? "<p class=\"notice\" role=\"alert\" id=\"wrong\">密钥不对，请重新输入。</p>" : "")}
            <form method="post" action="{TranscriptEndpoints.KeyPath}" class="key">
            <label for="key">密钥</label>
            <input id="key" name="key" type="password" autocomplete="current-password" required{(isWrong ? " aria-invalid=\"true\" aria-describedby=\"wrong\"" : "")}>
            <button>进入</button>
            </form>
            """);
}
