namespace LineMobileBot.Features.ContractLinks.OneTap;

internal static class OneTapSchemes
{
    /// <summary>LINE Login itself.</summary>
    public const string LineLogin = "LineLogin";

    /// <summary>Who LINE says somebody is, until it is clear which contractor that makes them.</summary>
    public const string Person = "LinePerson";

    /// <summary>Registered with LINE as the channel's callback URL.</summary>
    public const string CallbackPath = "/mypage/line-login/callback";

    public const string EnterPath = "/mypage/line-login/enter";

    public const string FriendClaim = "friend";
}
