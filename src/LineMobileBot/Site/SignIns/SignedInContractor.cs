using System.Globalization;
using System.Security.Claims;

namespace LineMobileBot.Site.SignIns;

/// <summary>Who has signed in, as the ticket in the cookie says.</summary>
/// <param name="ContractorId">The contractor in the ledger.</param>
/// <param name="LoginId">The name they sign in with.</param>
/// <param name="PasswordAt">When the password was last typed in this browser; null when they came by LINE Login.</param>
internal sealed record SignedInContractor(Guid ContractorId, string LoginId, DateTimeOffset? PasswordAt)
{
    private const string PasswordAtClaim = "password_at";
    private const string StampClaim = "stamp";
    private const string LinkClaim = "link";

    /// <summary>The contract link they came by, whose end ends the sign-in too; null once the password was typed.</summary>
    public Guid? LinkId { get; init; }

    /// <summary>Whether the password was typed so lately that money may be spent without asking again.</summary>
    public bool HasFreshPassword(MoneyPolicy policy, DateTimeOffset now) =>
        PasswordAt is { } at && now - at < policy.PasswordAgain;

    /// <summary>The ticket's content; the stamp ends it when the password changes.</summary>
    public ClaimsPrincipal ToPrincipal(string securityStamp)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, ContractorId.ToString("D")),
                new Claim(ClaimTypes.Name, LoginId),
                new Claim(StampClaim, securityStamp),
            ],
            ContractorScheme.Name
        );
        if (PasswordAt is { } at)
        {
            identity.AddClaim(
                new Claim(PasswordAtClaim, at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))
            );
        }

        if (LinkId is { } linkId)
        {
            identity.AddClaim(new Claim(LinkClaim, linkId.ToString("D")));
        }

        return new ClaimsPrincipal(identity);
    }

    public static SignedInContractor? Of(ClaimsPrincipal user) =>
        user.Identity is ClaimsIdentity { IsAuthenticated: true, AuthenticationType: ContractorScheme.Name } identity
            ? new SignedInContractor(
                Guid.Parse(identity.FindFirst(ClaimTypes.NameIdentifier)!.Value),
                identity.FindFirst(ClaimTypes.Name)!.Value,
                PasswordAtOf(identity)
            )
            {
                LinkId = identity.FindFirst(LinkClaim) is { } link ? Guid.Parse(link.Value) : null,
            }
            : null;

    public static string? StampOf(ClaimsPrincipal user) => user.FindFirstValue(StampClaim);

    private static DateTimeOffset? PasswordAtOf(ClaimsIdentity identity) =>
        identity.FindFirst(PasswordAtClaim) is { } claim
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(claim.Value, CultureInfo.InvariantCulture))
            : null;
}

internal static class SignedInContractorClaims
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>The signed-in contractor; null for anybody else.</summary>
        public SignedInContractor? Contractor() => SignedInContractor.Of(user);
    }
}
