using LineMobileBot.Conversations;
using LineMobileBot.Site;

namespace LineMobileBot.Features.MyPage;

internal static class MyPageFeature
{
    public static IServiceCollection AddMyPage(this IServiceCollection services) =>
        services
            .AddSingleton<PasswordHandler>()
            .AddSingleton<PasswordResets>()
            .AddSingleton<ForgottenPasswordHandler>()
            .AddSingleton<NewPasswordHandler>()
            .AddAnswer("my-page/password-changed/1", () => MyPageJson.Default.PasswordChanged, MyPageMessages.Changed)
            .AddSingleton(new PageLink(PageLinkPlace.Navigation, 0, "/mypage", MyPageTexts.HomeLink))
            .AddSingleton(new PageLink(PageLinkPlace.Navigation, 90, "/mypage/security", MyPageTexts.SecurityTitle))
            .AddSingleton(new PageLink(PageLinkPlace.Navigation, 100, "/mypage/sign-out", MyPageTexts.SignOutButton));
}
