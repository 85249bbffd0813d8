using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Authentication;

namespace LineMobileBot.Site.SignIns;

/// <summary>Who has just proved to be whom: what the cookie will say.</summary>
internal sealed record SignInTicket(SignedInContractor Contractor, string SecurityStamp);

/// <summary>
/// What every sign-in does, however it was proved: a line in the history and in the audit trail, a word to the linked LINE
/// account when the place is new, all in the caller's transaction; and after its commit the cookie.
/// </summary>
internal sealed class ContractorSignIns(DeviceCookie devices, AuditTrail audit)
{
    /// <summary>Writes down a sign-in that succeeded. Give the ticket to <see cref="IssueAsync"/> once it is committed.</summary>
    public async Task<SignInTicket> AcceptAsync(
        TurnSet set,
        HttpContext context,
        ContractorAccount account,
        SignInWay way,
        CancellationToken cancellationToken
    )
    {
        var contractor = account.Contractor ?? throw new ArgumentException("Nobody has this account.", nameof(account));
        var now = set.Clock.GetUtcNow();
        var place = devices.Remember(context);
        var earlier = await SignInTable.EarlierPlacesAsync(set.Connection, contractor.Id, cancellationToken);
        var isNew = NewPlaceRule.IsNew(place, earlier);
        if (isNew)
        {
            await set.TellContractorAsync(contractor.Id, new NewPlaceNotice(now, place.Device), cancellationToken);
        }

        Append(set, contractor.Id, way, SignInOutcome.Done, place, isNew);
        audit.Append(set.Writes, AuditEntry.ByContractor(contractor.Id, AuditActions.SignIn).Because(NameOf(way)));
        return new SignInTicket(await ProofAsync(set, contractor, way, cancellationToken), account.SecurityStamp!);
    }

    /// <summary>Writes down a try that failed. Of a login id that nobody has there is an audit line only.</summary>
    public void Refuse(TurnSet set, HttpContext context, ContractorAccount account, SignInOutcome outcome)
    {
        var reason = outcome == SignInOutcome.Locked ? "locked" : "wrong-password";
        if (account.Contractor is not { } contractor)
        {
            audit.Append(
                set.Writes,
                new AuditEntry(AuditActor.Stranger, "", AuditActions.SignIn, AuditOutcome.Refused).Because(reason)
            );
            return;
        }

        Append(set, contractor.Id, SignInWay.Password, outcome, devices.PlaceOf(context), isNew: false);
        audit.Append(
            set.Writes,
            new AuditEntry(AuditActor.Stranger, "", AuditActions.SignIn, AuditOutcome.Refused)
            {
                ObjectKind = AuditObjects.Contractor,
                ObjectId = contractor.Id.ToString("D"),
            }.Because(reason)
        );
    }

    /// <summary>Puts the ticket into the browser's cookie.</summary>
    public static Task IssueAsync(HttpContext context, SignInTicket ticket) =>
        context.SignInAsync(ContractorScheme.Name, ticket.Contractor.ToPrincipal(ticket.SecurityStamp));

    /// <summary>A password counts for a while, a contract link as long as it lasts.</summary>
    private static async Task<SignedInContractor> ProofAsync(
        TurnSet set,
        Contractor contractor,
        SignInWay way,
        CancellationToken cancellationToken
    )
    {
        var signedIn = new SignedInContractor(contractor.Id, contractor.LoginId, PasswordAt: null);
        return way == SignInWay.Password
            ? signedIn with
            {
                PasswordAt = set.Clock.GetUtcNow(),
            }
            : signedIn with
            {
                LinkId = await LinkOfAsync(set, contractor, cancellationToken),
            };
    }

    private static async Task<Guid> LinkOfAsync(TurnSet set, Contractor contractor, CancellationToken cancellationToken)
    {
        var link = await ContractLinks.FindAsync(set.Connection, contractor.Id, cancellationToken);
        return link?.Id ?? throw new InvalidOperationException("The contract link has ended this very moment.");
    }

    private static void Append(
        TurnSet set,
        Guid contractorId,
        SignInWay way,
        SignInOutcome outcome,
        Place place,
        bool isNew
    ) =>
        SignInTable.Append(
            set.Writes,
            contractorId,
            new SignInView(set.Clock.GetUtcNow(), way, outcome, place.Device, place.Network, isNew),
            place.DeviceHash
        );

    private static string NameOf(SignInWay way) => way == SignInWay.LineLogin ? "line-login" : "password";
}
