using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using LineMobileBot.DevHost.Demo;
using LineMobileBot.Site.Mail;

namespace LineMobileBot.DevHost.Mails;

/// <summary>A page with all mails that would have been sent.</summary>
internal static partial class MailsPage
{
    public static void Map(IEndpointRouteBuilder endpoints, LocalMails mails) =>
        endpoints.MapGet("/", () => Results.Content(HtmlOf(mails.Newest), "text/html; charset=utf-8"));

    private static string HtmlOf(IReadOnlyList<Email> mails)
    {
        var title = Encode(DemoTexts.Mails);
        var list =
            mails.Count == 0
                ? $"<p>{Encode(DemoTexts.NoMails)}</p>"
                : $"<ul>{string.Concat(mails.Select(ItemOf))}</ul>";
        return $"""
            <!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{title}</title><link rel="stylesheet" href="/demo/strip.css"><h1>{title}</h1>{list}</html>
            """;
    }

    private static string ItemOf(Email mail) =>
        $"""
            <li><span class="name">{Encode(mail.Subject)}</span><span class="meta">{Encode(mail.To)}</span>
            <div class="mail">{WithLinks(mail.Text)}</div></li>
            """;

    private static string WithLinks(string text) =>
        Links().Replace(Encode(text), link => $"<a href=\"{link.Value}\">{link.Value}</a>");

    private static string Encode(string text) =>
        HtmlEncoder.Default.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"https?://[^\s<]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
