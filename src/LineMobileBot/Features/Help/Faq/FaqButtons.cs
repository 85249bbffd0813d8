using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help.Faq;

/// <summary>Where an answer may lead on: a step of a room, or a page of My Page.</summary>
/// <param name="Name">As entries name it.</param>
/// <param name="Label">What it says.</param>
/// <param name="Step">The step it taps; null for a page.</param>
/// <param name="Path">The page it opens; null for a step.</param>
internal sealed record FaqButton(string Name, string Label, PostbackData? Step = null, string? Path = null);

internal static class FaqButtons
{
    /// <summary>Who forgot the password is not to sign in first.</summary>
    private const string Forgot = "/mypage/forgot";

    public static IReadOnlyList<FaqButton> All { get; } =
    [
        new("data-remaining", CommonTexts.AreaDataRemaining, Areas.DataRemaining),
        new("data-trend", HelpTexts.ButtonTrend, Areas.DataTrend),
        new("data-gift", CommonTexts.AreaDataGift, Areas.DataGift),
        new("get-data", HelpTexts.ButtonGetData, Areas.GetData),
        new("contract-link", CommonTexts.AreaContractLink, Areas.ContractLink),
        new("user-link", CommonTexts.AreaUserLink, Areas.UserLink),
        new("sign-up", CommonTexts.AreaSignUp, Areas.SignUp),
        new("alerts", HelpTexts.ButtonAlerts, Areas.Alerts),
        new("menu", CommonTexts.Menu, Areas.Menu),
        new("person", HelpTexts.ButtonPerson, HelpSteps.Person),
        new("my-page", HelpTexts.ButtonMyPage, Path: "/mypage"),
        new("points", HelpTexts.ButtonPoints, Path: "/mypage/points"),
        new("security", HelpTexts.ButtonSecurity, Path: "/mypage/security"),
        new("applications", HelpTexts.ButtonApplications, Path: "/mypage/applications"),
        new("forgot", HelpTexts.ButtonForgot, Path: Forgot),
    ];

    /// <summary>A page's address from the chat: by one tap through LINE Login where somebody has to be signed in.</summary>
    public static string AddressOf(FaqButton button) =>
        button.Path == Forgot ? Forgot : $"/mypage/line-login?returnUrl={Uri.EscapeDataString(button.Path!)}";

    public static FaqButton? Find(string? name) => All.FirstOrDefault(button => button.Name == name);
}
