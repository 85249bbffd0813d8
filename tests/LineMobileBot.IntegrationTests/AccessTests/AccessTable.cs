using System.Globalization;
using LineMobileBot.BackOffice;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;
using Body = System.Collections.Generic.Dictionary<string, object?>;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>
/// Every door of the bot and who may pass. A door that is not here fails the test: whoever builds one says here for whom. What
/// ends a sign-in comes last, since the rows are tried from top to bottom.
/// </summary>
internal static class AccessTable
{
    private static readonly Guard Anyone = new Guard.Anyone();
    private static readonly Guard Line = new Guard.Signature();
    private static readonly Guard Contractor = new Guard.Contractor();
    private static readonly Guard Owner = new Guard.Owner();
    private static readonly Guard OwnerWithPassword = new Guard.OwnerWithPassword();
    private static readonly Guard News = new Guard.Operator(OperatorRole.Campaigns);
    private static readonly Guard Lines = new Guard.Key(ApiScopes.LinesWrite);
    private static readonly Guard ReadLines = new Guard.Key(ApiScopes.LinesRead);

    private static readonly Guard AnyOperator = new Guard.Operator();
    private static readonly Guard OfCustomers = new Guard.Operator(OperatorRole.Support, OperatorRole.Administration);
    private static readonly Guard Support = new Guard.Operator(OperatorRole.Support);
    private static readonly Guard Administration = new Guard.Operator(OperatorRole.Administration);

    public static IReadOnlyList<Door> All { get; } =
    [
        new("POST", "/line/webhook", Line),
        new("GET HEAD", "/health/live", Anyone),
        new("GET HEAD", "/health/ready", Anyone),
        new("GET", "/openapi/{documentName}.json", Anyone),
        new("GET", "/n/{campaignId:guid}", Anyone),
        new("GET", "/mypage/files/site.css", Anyone),
        new("GET", "/mypage/files/icon.svg", Anyone),
        new("GET", "/mypage/files/copy.js", Anyone),
        new("GET", "/api/plans", ReadLines),
        new("PUT", "/api/contractors/{loginId}", new Guard.Key(ApiScopes.ContractsWrite), Renamed),
        new("POST", "/api/contractors/{loginId}/lines", Lines, FurtherLine),
        new("GET", "/api/lines/by-number/{msisdn}", ReadLines),
        new("GET", "/api/lines/{lineId:guid}", ReadLines),
        new("GET", "/api/lines/{lineId:guid}/usage-code", new Guard.Key(ApiScopes.CodesRead)),
        new("POST", "/api/lines/{lineId:guid}/shipping-notice", Lines, Now),
        new("POST", "/api/lines/{lineId:guid}/start", Lines, Now),
        new("POST", "/api/lines/{lineId:guid}/suspend", Lines, Now),
        new("POST", "/api/lines/{lineId:guid}/resume", Lines, Now),
        new("GET", "/api/applications", ReadLines),
        new("POST", "/api/applications/{applicationId:guid}/cancel", Lines),
        new("GET", "/api/events", new Guard.Key(ApiScopes.EventsRead)),
        new("POST", "/api/usage", new Guard.Key(ApiScopes.UsageWrite), Usage),
        new("POST", "/api/lines/{lineId:guid}/cancel", Lines, Now),
        new("GET HEAD POST", "/mypage/sign-in", Anyone),
        new("GET HEAD POST", "/mypage/link", Anyone),
        new("GET HEAD POST", "/mypage/forgot", Anyone),
        new("GET HEAD POST", "/mypage/reset", Anyone),
        new("GET HEAD", "/mypage/line-login", Anyone),
        new("GET HEAD POST", "/mypage/line-login/enter", Anyone),
        new("GET HEAD", "/mypage/line-login/failed", Anyone),
        // LINE decides how it sends people back; the state decides whether they get in.
        new("GET HEAD POST PUT PATCH DELETE OPTIONS TRACE PROPFIND", "/mypage/line-login/callback", Anyone),
        new("GET HEAD POST", "/mypage/apply", Anyone),
        new("GET HEAD", "/mypage", Contractor),
        new("GET HEAD", "/mypage/points", Contractor),
        new("GET HEAD", "/mypage/gifts", Contractor),
        new("GET HEAD POST", "/mypage/notices", Contractor),
        new("GET HEAD", "/mypage/usage/{lineId:guid}", Owner),
        new("GET HEAD", "/mypage/top-up/{lineId:guid}", Owner),
        new("GET HEAD", "/mypage/top-up/{lineId:guid}/confirm", Owner),
        new("POST", "/mypage/top-up/{lineId:guid}/confirm", OwnerWithPassword, TopUp),
        new("GET HEAD", "/mypage/top-up/{lineId:guid}/receipt/{topUpId:guid}", Owner),
        new("GET HEAD", "/mypage/plan/{lineId:guid}", Owner),
        new("POST", "/mypage/plan/{lineId:guid}", OwnerWithPassword, Withdrawal),
        new("GET HEAD", "/mypage/plan/{lineId:guid}/confirm", Owner),
        new("POST", "/mypage/plan/{lineId:guid}/confirm", OwnerWithPassword, PlanChange),
        new("GET HEAD", "/mypage/applications", Contractor),
        new("GET HEAD POST", "/mypage/applications/{applicationId:guid}", Owner),
        new("GET HEAD POST", "/mypage/contract/{lineId:guid}", Owner),
        new("GET HEAD", "/mypage/contract/{lineId:guid}/reissue", Owner),
        new("POST", "/mypage/contract/{lineId:guid}/reissue", OwnerWithPassword, Reissue),
        new("GET HEAD", "/mypage/contract/{lineId:guid}/unlink", Owner),
        new("POST", "/mypage/contract/{lineId:guid}/unlink", OwnerWithPassword, RemoteUnlink),
        new("GET HEAD", "/mypage/security/unlink", Contractor),
        new("POST", "/mypage/security/unlink", new Guard.ContractorWithPassword()),
        new("GET", "/desk/files/desk.css", Anyone),
        new("GET", "/desk/files/desk.js", Anyone),
        new("GET HEAD POST", "/desk/sign-in", Anyone),
        new("GET HEAD POST", "/desk/invitation", Anyone),
        new("GET HEAD", "/desk", AnyOperator),
        new("GET HEAD", "/desk/status", AnyOperator),
        new("GET HEAD POST", "/desk/customers", OfCustomers, Searched),
        new("GET HEAD POST", "/desk/customers/{contractorId:guid}", OfCustomers, Opened),
        new("GET HEAD", "/desk/customers/{contractorId:guid}/lines/{lineId:guid}", OfCustomers),
        new("GET HEAD", "/desk/customers/{contractorId:guid}/lines/{lineId:guid}/buckets/{bucketId:guid}", OfCustomers)
        {
            MayBeMissing = true,
        },
        new("GET HEAD POST", "/desk/gifts/{giftId:guid}/reverse", Administration) { MayBeMissing = true },
        new("GET HEAD POST", "/desk/faq", Support),
        new("GET HEAD POST", "/desk/faq/new", Support, NewFaqEntry),
        new("GET HEAD POST", "/desk/faq/unanswered", Support),
        new("GET HEAD POST", "/desk/faq/entries/{key}", Support),
        new("GET HEAD POST", "/desk/parked", Administration),
        new("GET HEAD", "/desk/audit", Administration),
        new("GET HEAD POST", "/desk/operators", Administration, Invited),
        new("GET HEAD POST", "/desk/operators/{operatorId:guid}", Administration) { MayBeMissing = true },
        new("GET HEAD POST", "/desk/talks", Support),
        new("GET HEAD POST", "/desk/talks/{ticketId:guid}", Support, TakenTalk) { MayBeMissing = true },
        new("GET", "/desk/talks/{ticketId:guid}/images/{messageId:guid}", Support) { MayBeMissing = true },
        new("POST", "/desk/talks/{ticketId:guid}/typing", Support),
        new("GET", "/desk/talks/events", Support),
        new("GET HEAD POST", "/desk/canned-answers", Support, Canned),
        new("GET HEAD POST", "/desk/account", AnyOperator),
        new("GET HEAD", "/desk/campaigns", News),
        new("GET HEAD POST", "/desk/campaigns/compose/{campaignId:guid?}", News, EditedCampaign),
        new("GET HEAD POST", "/desk/campaigns/{campaignId:guid}", News, StoppedCampaign),
        new("GET HEAD POST", "/desk/sign-out", AnyOperator),
        new("GET HEAD POST", "/mypage/sign-out", Contractor),
        new("GET HEAD POST", "/mypage/password-again", Contractor, Password),
        new("GET HEAD POST", "/mypage/security", Contractor, NewPassword),
    ];

    private static Body Renamed(Household of) => new() { ["name"] = "改名", ["email"] = "renamed@example.com" };

    private static Body FurtherLine(Household of) =>
        new()
        {
            ["msisdn"] = of.FurtherNumber,
            ["carrier"] = "docomo",
            ["planCode"] = "basic-3gb-voice",
            ["userName"] = "二台目",
        };

    private static Body Now(Household of) => new() { ["at"] = of.At };

    private static Body Usage(Household of) =>
        new()
        {
            // An array is what the door takes; the visitor sends the one value of a nameless field as it is.
            [""] = new[]
            {
                new
                {
                    recordId = $"matrix-{of.LineId:N}",
                    msisdn = of.Msisdn,
                    bytes = 1_000,
                    at = of.At,
                },
            },
        };

    private static Body TopUp(Household of) => new() { ["size"] = "500", ["form-key"] = of.NewKey() };

    private static Body Reissue(Household of) => new() { ["endLink"] = "false", ["form-key"] = of.NewKey() };

    private static Body RemoteUnlink(Household of) => new() { ["linkId"] = of.UserLinkId.ToString("D") };

    private static Body Withdrawal(Household of) => new() { ["change"] = of.PlanChangeId.ToString("D") };

    private static Body PlanChange(Household of) =>
        new()
        {
            ["plan"] = "basic-12gb-voice",
            ["from"] = of.NextMonth.ToString("O", CultureInfo.InvariantCulture),
            ["form-key"] = of.NewKey(),
        };

    private static Body Searched(Household of) => new() { ["text"] = of.LoginId };

    private static Body NewFaqEntry(Household of) =>
        new()
        {
            ["form-key"] = of.NewKey(),
            ["category"] = "困ったとき",
            ["question"] = "新しい質問ですか？",
            ["answer"] = "はい、新しい答えです。",
        };

    private static Body Opened(Household of) => new() { ["reason"] = "question" };

    private static Body Invited(Household of) => new() { ["login"] = $"new-{of.LineId:N}" };

    private static Body EditedCampaign(Household of) =>
        new()
        {
            ["name"] = "直したお知らせ",
            ["form"] = "Text",
            ["audience"] = "Friends",
            ["text"] = "直した本文",
            ["revision"] = 1,
            ["then"] = "save",
            ["form-key"] = of.NewKey(),
        };

    private static Body StoppedCampaign(Household of) => new() { ["doing"] = "Stop", ["revision"] = 1 };

    private static Body TakenTalk(Household of) => new() { ["doing"] = "Take" };

    private static Body Canned(Household of) =>
        new()
        {
            ["title"] = $"{of.NewKey():N}",
            ["text"] = "少々お待ちください。",
            ["form-key"] = of.NewKey(),
        };

    private static Body Password(Household of) => new() { ["password"] = SiteDriver.Password };

    private static Body NewPassword(Household of) =>
        new()
        {
            ["presentPassword"] = SiteDriver.Password,
            ["newPassword"] = "nusumareta-2026",
            ["newPasswordAgain"] = "nusumareta-2026",
        };
}
