using System.Buffers.Text;
using System.Security.Cryptography;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Authentication;

namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>What travels through LINE and back, sealed in the state.</summary>
internal static class OneTapState
{
    private const string Retry = "retry";
    private const int NonceBytes = 32;

    /// <param name="wish">Where to go on after the sign-in; anything that is no page of ours leads home.</param>
    public static AuthenticationProperties To(string? wish) =>
        new() { RedirectUri = ReturnUrl.On(OneTapSchemes.EnterPath, ReturnUrl.OrHome(wish)) };

    /// <summary>The same wish once more, this time asking the person instead of the LINE app.</summary>
    public static AuthenticationProperties Again(AuthenticationProperties first)
    {
        var again = new AuthenticationProperties { RedirectUri = first.RedirectUri };
        again.Items[Retry] = bool.TrueString;
        return again;
    }

    public static bool IsRetry(AuthenticationProperties properties) => properties.Items.ContainsKey(Retry);

    public static string NewNonce() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
}
