using LineMobileBot.Site;

namespace LineMobileBot.Features.MyPage;

internal static class MyPageFeature
{
    public static IServiceCollection AddMyPage(this IServiceCollection services) =>
        services
            .AddSingleton<PasswordHandler>()
            .AddSingleton(new PageLink(PageLinkPlace.Navigation, 0, "/mypage", MyPageTexts.HomeLink))
            .AddSingleton(new PageLink(PageLinkPlace.Navigation, 100, "/mypage/sign-out", MyPageTexts.SignOutButton));
}
