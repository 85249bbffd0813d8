using Microsoft.AspNetCore.Http;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>An entry as the form shows and sends it.</summary>
/// <param name="Category">Under which heading it is listed.</param>
/// <param name="Question">As a customer would ask it.</param>
/// <param name="Answer">What the chat says.</param>
/// <param name="Button">Where it leads on; empty for nowhere.</param>
/// <param name="Words">Other ways to ask, a line each.</param>
/// <param name="IsRetired">Answers nobody.</param>
internal sealed record FaqForm(
    string Category,
    string Question,
    string Answer,
    string Button,
    string Words,
    bool IsRetired
)
{
    public static FaqForm Of(FaqEntry entry) =>
        new(
            entry.Category,
            entry.Content.Question,
            entry.Content.Answer,
            entry.Content.Button ?? "",
            string.Join('\n', entry.Content.Words),
            entry.IsRetired
        );

    public static FaqForm In(HttpRequest request) =>
        new(
            Text(request, "category"),
            Text(request, "question"),
            Text(request, "answer"),
            Text(request, "button"),
            Text(request, "words"),
            Text(request, "retired") == "true"
        );

    /// <summary>What was typed; PostgreSQL's text holds no NUL.</summary>
    private static string Text(HttpRequest request, string name) =>
        request.HasFormContentType
            ? request.Form[name].ToString().Replace("\0", "", StringComparison.Ordinal).Trim()
            : "";
}
