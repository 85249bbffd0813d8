using LineMobileBot.Conversations;
using LineMobileBot.Features.Help;
using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Features.Help.Faq.Accounts;
using LineMobileBot.Features.Help.Faq.Editions;

namespace LineMobileBot.Tests.Rooms.Help;

/// <summary>One of every answer of help, by the name of its golden file.</summary>
internal static class HelpSamples
{
    private static readonly DateTimeOffset OpensAt = new(2026, 11, 30, 15, 0, 0, TimeSpan.Zero);
    private static readonly Guid QuestionId = new("0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c12");

    public static IReadOnlyDictionary<string, Answer> All { get; } =
        new Dictionary<string, Answer>(StringComparer.Ordinal)
        {
            ["help-opening"] = new HelpOpening([
                new("data-remaining", "データ残量の見方"),
                new("gift-how", "データの贈り方"),
            ]),
            ["help-found"] = Found("data-units", button: null),
            ["help-found-step"] = Found("gift-how", "data-gift") with { Place = 2 },
            ["help-found-page"] = Found("points-when", "points"),
            ["help-found-forgot"] = Found("password-forgot", "forgot"),
            ["help-found-balance"] = Found(
                "data-remaining",
                "data-remaining",
                FaqAccountTopic.Balance,
                new(AccountRowKind.Left, "健一", 2_000_000_000),
                new(AccountRowKind.Left, "陽葵")
            ),
            ["help-found-gift"] = Found(
                "gift-amount",
                "data-gift",
                FaqAccountTopic.Gift,
                new AccountRow(AccountRowKind.Giveable, "健一", 500_000_000)
            ),
            ["help-found-links"] = Found(
                "roles",
                button: null,
                FaqAccountTopic.Links,
                new(AccountRowKind.ContractLink, "健一"),
                new(AccountRowKind.UserLink)
            ),
            ["help-found-opening"] = Found(
                "user-link-open-from",
                button: null,
                FaqAccountTopic.Opening,
                new(AccountRowKind.LinksOpen, "090****5678", At: OpensAt),
                new(AccountRowKind.LinksOpen, "080****1234")
            ),
            ["help-found-not-linked"] = Found("data-remaining", "data-remaining", FaqAccountTopic.Balance),
            ["help-found-opening-unknown"] = Found("user-link-open-from", button: null, FaqAccountTopic.Opening),
            ["help-not-found"] = new FaqNotFound(AfterAnswers: false),
            ["help-not-helped"] = new FaqNotFound(AfterAnswers: true),
            ["help-wordless"] = new HelpSentence(HelpSentenceKind.Wordless),
            ["help-solved"] = new HelpSentence(HelpSentenceKind.Solved),
            ["help-ask-again"] = new HelpSentence(HelpSentenceKind.AskAgain),
        };

    /// <summary>As much as the desk lets operators write, and names as long as the back office lets them be.</summary>
    public static IReadOnlyList<Answer> Longest { get; } =
    [
        new HelpOpening([.. Enumerable.Repeat(new CommonQuestion("key", Letters(FaqEntryRow.LongestName)), 10)]),
        new FaqFound(
            QuestionId,
            0,
            Letters(FaqContent.LongestQuestion),
            Letters(FaqContent.LongestAnswer),
            "contract-link",
            new(FaqAccountTopic.Gift, [.. Enumerable.Repeat(new AccountRow(AccountRowKind.Giveable, Letters(200)), 5)])
        ),
    ];

    private static FaqFound Found(string key, string? button)
    {
        var content = FaqEdition.Current.Entries.Single(entry => entry.Key == key).Content;
        return new FaqFound(QuestionId, 0, content.Question, content.Answer, button);
    }

    private static FaqFound Found(string key, string? button, FaqAccountTopic topic, params AccountRow[] rows) =>
        Found(key, button) with
        {
            Account = new AccountFacts(topic, rows),
        };

    private static string Letters(int length) => new('字', length);
}
