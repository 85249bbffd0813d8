using System.Globalization;
using System.Security.Claims;

namespace LineMobileBot.Desk.SignIns;

/// <summary>Which operator has signed in. Name and roles are as they are now, not as they were at the sign-in.</summary>
/// <param name="Id">The operator.</param>
/// <param name="Login">The name they sign in with.</param>
/// <param name="Name">What customers and colleagues call them.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="SignedInAt">When they proved who they are.</param>
internal sealed record SignedInOperator(
    Guid Id,
    string Login,
    string Name,
    IReadOnlyList<OperatorRole> Roles,
    DateTimeOffset SignedInAt
)
{
    /// <summary>A working day; then everybody proves it anew.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    private const string LoginClaim = "login";
    private const string StampClaim = "stamp";
    private const string SignedInAtClaim = "signed_in_at";

    public bool Is(OperatorRole role) => Roles.Contains(role);

    public bool IsOverAt(DateTimeOffset now) => now - SignedInAt >= LongestSession;

    /// <summary>The ticket's content; the stamp ends it when the account is disabled or gets a new password.</summary>
    public ClaimsPrincipal ToPrincipal(string securityStamp) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, Id.ToString("D")),
                    new Claim(ClaimTypes.Name, Name),
                    new Claim(LoginClaim, Login),
                    new Claim(StampClaim, securityStamp),
                    new Claim(
                        SignedInAtClaim,
                        SignedInAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)
                    ),
                    .. Roles.Select(role => new Claim(ClaimTypes.Role, OperatorRoles.NameOf(role))),
                ],
                OperatorScheme.Name
            )
        );

    public static SignedInOperator? Of(ClaimsPrincipal user) =>
        user.Identity is ClaimsIdentity { IsAuthenticated: true, AuthenticationType: OperatorScheme.Name } identity
            ? new SignedInOperator(
                Guid.Parse(identity.FindFirst(ClaimTypes.NameIdentifier)!.Value),
                identity.FindFirst(LoginClaim)!.Value,
                identity.FindFirst(ClaimTypes.Name)!.Value,
                OperatorRoles.Of(identity.FindAll(ClaimTypes.Role).Select(claim => claim.Value)),
                DateTimeOffset.FromUnixTimeMilliseconds(
                    long.Parse(identity.FindFirst(SignedInAtClaim)!.Value, CultureInfo.InvariantCulture)
                )
            )
            : null;

    public static string? StampOf(ClaimsPrincipal user) => user.FindFirstValue(StampClaim);
}

internal static class SignedInOperatorClaims
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>The signed-in operator; null for anybody else.</summary>
        public SignedInOperator? Operator() => SignedInOperator.Of(user);
    }
}
