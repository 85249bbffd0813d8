using LineMobileBot.Conversations;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>Every step of every room and whom it serves. A room or a step that is not here fails the test.</summary>
internal static class TapTable
{
    private const string HalfAGigabyte = "500";

    /// <summary>Entries whose answers tell of the asker's own lines and links.</summary>
    private static readonly string[] EntriesOfAccounts =
    [
        "data-remaining",
        "gift-amount",
        "contract-link-how",
        "user-link-open-from",
    ];

    public static IReadOnlyList<Tap> All { get; } =
    [
        new("greeting/menu", Serves.Anybody),
        new("help/open", Serves.Anybody),
        new("help/ask", Serves.Anybody),
        new("help/wordless", Serves.Anybody),
        new("help/person", Serves.Anybody),
        .. EntriesOfAccounts.Select(key => new Tap(
            "help/entry",
            Serves.Anybody,
            (tap, _, _, _) => tap.With("key", key)
        )),
        new("help/solved", Serves.User, OfQuestion),
        new("help/wrong", Serves.User, OfQuestion),
        new("sign-up/open", Serves.Anybody),
        new("data-remaining/open", Serves.Anybody, OfLine),
        new("data-remaining/trend", Serves.Anybody, OfLine),
        new("user-link/open", Serves.Anybody),
        new("user-link/keep", Serves.Anybody),
        new("user-link/keyboard", Serves.Anybody),
        new("user-link/code", Serves.User, (tap, of, _, _) => tap.With("code", of.Code), ContractorHears: true),
        new("user-link/own", Serves.Contractor, OfLine),
        new("user-link/unlink", Serves.User, OfLine),
        new("data-gift/open", Serves.User, OfLine),
        new("data-gift/get", Serves.User, OfLine),
        new("data-gift/type-code", Serves.Anybody),
        new("data-gift/amounts", Serves.User, OfLine),
        new("data-gift/amounts", Serves.Anybody, ToLine),
        new("data-gift/quote", Serves.User, (tap, of, _, _) => tap.With("line", of.LineId).With("mb", HalfAGigabyte)),
        new(
            "data-gift/quote",
            Serves.Anybody,
            (tap, of, _, own) => ToLine(tap, of, null!, own).With("mb", HalfAGigabyte)
        ),
        new(
            "data-gift/claim",
            Serves.User,
            (tap, of, way, _) => tap.With("line", of.LineId).With("code", way.LinkCode)
        ),
        new("data-gift/drop", Serves.User, OfQuote),
        new("data-gift/confirm", Serves.User, OfQuote),
        new("data-gift/confirm", Serves.User, OfWaitingLink),
        new("data-gift/drop", Serves.User, OfWaitingLink),
        new("data-gift/withdraw", Serves.User, OfWaitingLink),
        new("contract-link/open", Serves.Anybody),
        new("contract-link/another", Serves.Anybody),
        new("contract-link/keep", Serves.Anybody),
        new("contract-link/unlink", Serves.Contractor, OfContractor),
        new("contract-link/end", Serves.Contractor, OfContractor),
        new("user-link/end", Serves.User, OfLine),
        new("alert/open", Serves.Anybody),
        new("alert/switch", Serves.Anybody, (tap, _, _, _) => tap.With("topic", "usage").With("to", "off")),
        new("campaign/stop", Serves.Anybody),
        new("campaign/go-on", Serves.Anybody),
    ];

    private static PostbackData OfLine(PostbackData tap, Household of, UnderWay way, Guid? own) =>
        tap.With("line", of.LineId);

    /// <summary>In the name of the sender's own line, to the household's, which never told them how to reach it.</summary>
    private static PostbackData ToLine(PostbackData tap, Household of, UnderWay way, Guid? own) =>
        (own is { } line ? tap.With("line", line) : tap).With("to", of.LineId);

    private static PostbackData OfQuote(PostbackData tap, Household of, UnderWay way, Guid? own) =>
        tap.With("gift", way.QuoteId);

    private static PostbackData OfWaitingLink(PostbackData tap, Household of, UnderWay way, Guid? own) =>
        tap.With("gift", way.WaitingLinkId);

    private static PostbackData OfQuestion(PostbackData tap, Household of, UnderWay way, Guid? own) =>
        tap.With("question", way.HelpQuestionId).With("place", "0");

    private static PostbackData OfContractor(PostbackData tap, Household of, UnderWay way, Guid? own) =>
        tap.With("contractor", of.ContractorId);
}
