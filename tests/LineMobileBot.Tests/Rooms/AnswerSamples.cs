using LineMobileBot.Conversations;
using LineMobileBot.Features.Alerts;
using LineMobileBot.Features.Campaigns;
using LineMobileBot.Features.ContractLinks;
using LineMobileBot.Features.DataRemaining;
using LineMobileBot.Features.Greetings;
using LineMobileBot.Features.MyPage;
using LineMobileBot.Features.SignUps;
using LineMobileBot.Features.TopUps;
using LineMobileBot.Features.UserLinks;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.SignIns;
using LineMobileBot.Tests.Rooms.Campaigns;
using LineMobileBot.Tests.Rooms.Help;
using LineMobileBot.Wording;

namespace LineMobileBot.Tests.Rooms;

/// <summary>One of every answer a person can get, by the name of its golden file.</summary>
internal static class AnswerSamples
{
    private const long Gigabyte = 1_000_000_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 15, 3, 5, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset MonthEnd = new ServiceMonth(2026, 11).End;
    private static readonly DateTimeOffset NextMonthEnd = new ServiceMonth(2026, 12).End;
    private static readonly Guid LineId = new("0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11");

    private static readonly LinkedLineView Linked = new(LineId, "健一", "090****5678", "3452");

    private static readonly LinkedContractView Contract = new(LineId, "健一", "ke•••01");
    private static readonly LinkedContractView OtherContract = new(Guid.Empty, "和子", "ka•••02");

    private static readonly RemainingDataOfLine FourKinds = new(
        LineId,
        "健一",
        "090****5678",
        IsActive: true,
        [
            new(BucketKind.CarryOver, Gigabyte, Gigabyte / 4, MonthEnd),
            new(BucketKind.Gift, Gigabyte / 2, Gigabyte / 2, NextMonthEnd),
            new(BucketKind.Plan, 3 * Gigabyte, 3 * Gigabyte, MonthEnd),
            new(BucketKind.TopUp, Gigabyte / 2, 499_999_999, NextMonthEnd),
        ],
        Reserved: 0,
        Used: 3 * Gigabyte / 4
    );

    private static readonly RemainingDataOfLine PlanOnly = FourKinds with
    {
        UserName = "陽葵",
        Kinds = [new(BucketKind.Plan, 3 * Gigabyte, Gigabyte, MonthEnd)],
        Used = 2 * Gigabyte,
    };

    private static readonly Dictionary<string, Answer> OfMostRooms = new(StringComparer.Ordinal)
    {
        ["common-apology"] = new Apology(),
        ["my-page-password-changed"] = new PasswordChanged(Now),
        ["contract-link-invitation"] = new ContractLinkInvitation(Another: false),
        ["contract-link-invitation-another"] = new ContractLinkInvitation(Another: true),
        ["contract-link-overview"] = new ContractLinkOverview([Contract]),
        ["contract-link-overview-two"] = new ContractLinkOverview([Contract, OtherContract]),
        ["contract-link-made"] = new ContractLinkMade(Contract, Again: false, UserLinked: false),
        ["contract-link-made-user-linked"] = new ContractLinkMade(Contract, Again: false, UserLinked: true),
        ["contract-link-made-again"] = new ContractLinkMade(Contract, Again: true, UserLinked: false),
        ["contract-link-unlink-choice"] = new ContractUnlinkChoice([Contract, OtherContract]),
        ["contract-link-unlink-question"] = new ContractUnlinkQuestion(Contract),
        ["contract-link-ended"] = new ContractLinkEnded(Contract.MaskedLoginId, OnMyPage: false),
        ["contract-link-ended-on-my-page"] = new ContractLinkEnded(Contract.MaskedLoginId, OnMyPage: true),
        ["contract-link-not-open-yet"] = Sentence(ContractLinkSentenceKind.NotOpenYet, at: MonthEnd),
        ["contract-link-not-shipped-yet"] = Sentence(ContractLinkSentenceKind.NotOpenYet),
        ["contract-link-linked-elsewhere"] = Sentence(ContractLinkSentenceKind.LinkedElsewhere),
        ["contract-link-too-many"] = Sentence(ContractLinkSentenceKind.TooMany, max: 5),
        ["contract-link-not-this-time"] = Sentence(ContractLinkSentenceKind.NotThisTime),
        ["contract-link-not-linked-any-more"] = Sentence(ContractLinkSentenceKind.NotLinkedAnyMore),
        ["contract-link-kept"] = Sentence(ContractLinkSentenceKind.Kept),
        ["site-new-place"] = new NewPlaceNotice(Now, "Safari（iPhone）"),
        ["sign-up-offers"] = new PlanOffers(BasicPlans, [], "TICKET"),
        ["sign-up-offers-with-open-applications"] = new PlanOffers(
            BasicPlans,
            [
                new OpenApplicationView(ApplicationState.Shipped, "basic-3gb-voice", Now),
                new OpenApplicationView(ApplicationState.Accepted, "basic-500mb-data-sms", Now.AddDays(-3)),
            ],
            "TICKET"
        ),
        ["sign-up-nothing-on-sale"] = new PlanOffers([], [], "TICKET"),
        ["sign-up-accepted"] = new ApplicationReport(ApplicationState.Accepted, "basic-3gb-voice"),
        ["sign-up-shipped"] = new ApplicationReport(ApplicationState.Shipped, "basic-3gb-voice", MonthEnd),
        ["sign-up-shipped-links-open"] = new ApplicationReport(
            ApplicationState.Shipped,
            "basic-3gb-voice",
            MonthEnd,
            LinksAreOpen: true
        ),
        ["sign-up-usable"] = new ApplicationReport(ApplicationState.Usable, "basic-3gb-voice"),
        ["sign-up-cancelled"] = new ApplicationReport(ApplicationState.Cancelled, "basic-3gb-voice"),
        ["alert-usage-80"] = Used(80, Gigabyte / 2),
        ["alert-usage-100"] = Used(100, 0),
        ["alert-usage-100-payer"] = Used(100, 0) with { IsPayer = true },
        ["alert-ending"] = Ending,
        ["alert-switches"] = new SwitchesShown([]),
        ["alert-switches-all-off"] = new SwitchesShown(AlertTopics.All),
        ["alert-switched-off"] = new SwitchesShown([AlertTopic.Usage], AlertTopic.Usage),
        ["alert-switched-on"] = new SwitchesShown([AlertTopic.Links], AlertTopic.Usage),
        ["campaign-stopped"] = new NewsStopped(),
        ["campaign-resumed"] = new NewsResumed(),
        ["campaign-tested"] = new NewsTested(Some.Card),
        ["greeting-welcome"] = new Welcome(ContractLinked: false, UserLinked: false),
        ["greeting-welcome-contract-linked"] = new Welcome(ContractLinked: true, UserLinked: false),
        ["greeting-welcome-user-linked"] = new Welcome(ContractLinked: false, UserLinked: true),
        ["greeting-welcome-all-done"] = new Welcome(ContractLinked: true, UserLinked: true),
        ["greeting-back"] = new WelcomeBack(ContractLinked: false, UserLinked: false),
        ["greeting-back-contract-linked"] = new WelcomeBack(ContractLinked: true, UserLinked: false),
        ["greeting-back-user-linked"] = new WelcomeBack(ContractLinked: false, UserLinked: true),
        ["greeting-old-button"] = new OldButton(),
        ["top-up-added"] = new DataAdded("陽葵", Gigabyte, 5 * Gigabyte / 4, NextMonthEnd),
        ["user-link-overview-none"] = new LinkOverview([]),
        ["user-link-overview-two"] = new LinkOverview([Linked, Linked with { UserName = "陽葵", LastFour = "0018" }]),
        ["user-link-overview-own-lines"] = new LinkOverview(
            [Linked],
            [new OwnLineView(LineId, "陽葵", "080****5432"), new OwnLineView(LineId, "真由美", "070****0001")]
        ),
        ["user-link-made"] = new LinkMade(Linked, Again: false),
        ["user-link-made-contract-linked"] = new LinkMade(Linked, Again: false, ContractLinked: true),
        ["user-link-tried-elsewhere"] = new LinkTriedElsewhere(LineId, "陽葵", "090****5678"),
        ["user-link-by-user"] = new LineLinkChanged(LineId, "陽葵", "090****5678", IsLinked: true),
        ["user-link-ended-by-user"] = new LineLinkChanged(LineId, "陽葵", "090****5678", IsLinked: false),
        ["user-link-made-again"] = new LinkMade(Linked, Again: true),
        ["user-link-question"] = new UnlinkQuestion(LineId, "健一"),
        ["user-link-ended"] = new LinkEnded("健一"),
        ["user-link-slip"] = new LinkSentence(LinkSentenceKind.Slip),
        ["user-link-wrong"] = new LinkSentence(LinkSentenceKind.Wrong),
        ["user-link-locked"] = new LinkSentence(LinkSentenceKind.Locked, At: Now),
        ["user-link-not-open-yet"] = new LinkSentence(LinkSentenceKind.NotOpenYet, At: MonthEnd),
        ["user-link-linked-elsewhere"] = new LinkSentence(LinkSentenceKind.LinkedElsewhere),
        ["user-link-own-linked-elsewhere"] = new LinkSentence(LinkSentenceKind.OwnLinkedElsewhere),
        ["user-link-too-many"] = new LinkSentence(LinkSentenceKind.TooMany, Max: 5),
        ["user-link-not-linkable"] = new LinkSentence(LinkSentenceKind.NotLinkable),
        ["user-link-line-ended"] = new LinkSentence(LinkSentenceKind.LineEnded),
        ["user-link-not-linked-any-more"] = new LinkSentence(LinkSentenceKind.NotLinkedAnyMore),
        ["user-link-ended-by-contractor"] = new LinkEndedByContractor("陽葵"),
        ["user-link-code-reissued"] = new CodeReissued("陽葵"),
        ["user-link-kept"] = new LinkSentence(LinkSentenceKind.Kept),
        ["data-remaining-not-linked"] = new RemainingNotLinked(),
        ["data-remaining-four-kinds"] = new RemainingData([FourKinds], Now),
        ["data-remaining-runs-out"] = new RemainingData([PlanOnly], Now),
        ["data-remaining-reserved"] = new RemainingData([FourKinds with { Reserved = Gigabyte / 2 }], Now),
        ["data-remaining-throttled"] = new RemainingData([UsedUp(PlanOnly)], Now),
        ["data-remaining-not-active"] = new RemainingData([PlanOnly with { IsActive = false }], Now),
        ["data-remaining-nothing-granted"] = new RemainingData([PlanOnly with { Kinds = [], Used = 0 }], Now),
        ["data-remaining-name-to-escape"] = new RemainingData([PlanOnly with { UserName = "\"は<る>\\き\"😀" }], Now),
        ["data-remaining-two-lines"] = new RemainingData([FourKinds, PlanOnly], Now),
        ["data-remaining-trend"] = new UsageTrend("健一", new DateOnly(2026, 10, 17), [.. Days(Gigabyte / 50)]),
        ["data-remaining-trend-unused"] = new UsageTrend("健一", new DateOnly(2026, 10, 17), [.. Days(0)]),
    };

    public static IReadOnlyDictionary<string, Answer> All { get; } =
        new Dictionary<string, Answer>(
            OfMostRooms.Concat(TalkSamples.All).Concat(HelpSamples.All),
            StringComparer.Ordinal
        );

    /// <summary>As many lines as one person can carry, their names as long as the back office lets them be.</summary>
    public static IReadOnlyList<Answer> Longest { get; } =
    [
        .. HelpSamples.Longest,
        new RemainingData([.. Enumerable.Repeat(FourKinds with { UserName = LongName, Reserved = 1 }, 5)], Now),
        new UsageTrend(LongName, new DateOnly(2026, 10, 17), [.. Days(long.MaxValue / 1_000)]),
        Used(80, long.MaxValue) with
        {
            UserName = LongName,
        },
        Used(100, 0) with
        {
            UserName = LongName,
            IsPayer = true,
        },
        Ending with
        {
            UserName = LongName,
        },
        new SwitchesShown(AlertTopics.All, AlertTopic.Ending),
        new DataAdded(LongName, 3 * Gigabyte, long.MaxValue, NextMonthEnd),
        new LinkOverview([.. Enumerable.Repeat(Linked with { UserName = LongName }, 5)]),
        new LinkOverview(
            [.. Enumerable.Repeat(Linked with { UserName = LongName }, 4)],
            [.. Enumerable.Repeat(new OwnLineView(LineId, LongName, "090****5678"), 25)]
        ),
        new LinkMade(Linked with { UserName = LongName }, Again: false),
        new UnlinkQuestion(LineId, LongName),
        new LinkTriedElsewhere(LineId, LongName, "090****5678"),
        new LineLinkChanged(LineId, LongName, "090****5678", IsLinked: true),
        new LinkEnded(LongName),
        new PlanOffers(
            [.. PlanCatalogue.All.Select(plan => plan.Code)],
            [
                .. Enumerable.Repeat(
                    new OpenApplicationView(ApplicationState.Shipped, "communication-10gb-voice", Now),
                    5
                ),
            ],
            new string('t', LongestTicket)
        ),
        new ContractLinkOverview([.. Enumerable.Repeat(Contract with { Name = LongName }, 5)]),
        new ContractUnlinkChoice([.. Enumerable.Repeat(Contract, 5)]),
        new ContractUnlinkQuestion(Contract with { Name = LongName }),
    ];

    private static EndingAlert Ending =>
        new(
            LineId,
            "陽葵",
            [
                new(BucketKind.CarryOver, Gigabyte),
                new(BucketKind.Gift, Gigabyte / 2),
                new(BucketKind.TopUp, Gigabyte / 4),
            ],
            MonthEnd
        );

    private static UsageAlert Used(int percent, long left) =>
        new(LineId, "陽葵", percent, 5 * Gigabyte / 2, left, IsPayer: false);

    private static ContractLinkSentence Sentence(
        ContractLinkSentenceKind kind,
        DateTimeOffset? at = null,
        int? max = null
    ) => new(kind, at, max);

    /// <summary>A sealed LINE user id is some 250 characters long.</summary>
    private const int LongestTicket = 400;

    private static IReadOnlyList<string> BasicPlans =>
        [.. PlanCatalogue.OnSale(new DateOnly(2026, 11, 15)).Select(plan => plan.Code)];

    private static string LongName => new('寿', 200);

    private static RemainingDataOfLine UsedUp(RemainingDataOfLine line) =>
        line with
        {
            Kinds = [.. line.Kinds.Select(kind => kind with { Remaining = 0 })],
        };

    private static IEnumerable<long> Days(long bytes) => Enumerable.Range(0, 30).Select(day => day % 7 * bytes);
}
