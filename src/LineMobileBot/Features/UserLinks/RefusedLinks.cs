using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.UserLinks;

/// <summary>
/// Writes down links that were refused, and lets the contractor know when somebody else types the code of a line that has a user.
/// </summary>
internal sealed class RefusedLinks(AuditTrail audit)
{
    private const string Action = "user-link.refused";
    private const string OwnAction = "user-link.own-refused";

    /// <summary>Each notice costs a push of the month's quota, and who holds the code could type it all day.</summary>
    private static readonly TimeSpan OncePer = TimeSpan.FromDays(1);

    /// <summary>A press of "use this line". Apart from typed codes, so that it keeps no notice of those back.</summary>
    public void WriteDown(Turn turn, Guid lineId, LinkRefusal why, TurnSet set)
    {
        var action = why is LinkRefusal.NotTheirLine ? AuditActions.ForeignLine : OwnAction;
        var entry = new AuditEntry(AuditActor.LineAccount, turn.User.Value, action, AuditOutcome.Refused)
        {
            ObjectKind = AuditObjects.Line,
            ObjectId = lineId.ToString("D"),
        };
        audit.Append(set.Writes, entry.Because(why.GetType().Name));
    }

    public async Task TellAsync(
        Turn turn,
        LinkRefusal.LinkedElsewhere refused,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var (connection, now, lineId) = (set.Connection, set.Clock.GetUtcNow(), refused.LineId.ToString("D"));
        var isTold = await AuditTrail.HasSinceAsync(
            connection,
            Action,
            AuditObjects.Line,
            lineId,
            now - OncePer,
            cancellationToken
        );
        var entry = new AuditEntry(AuditActor.LineAccount, turn.User.Value, Action, AuditOutcome.Refused);
        audit.Append(
            set.Writes,
            entry.Because(nameof(LinkRefusal.LinkedElsewhere)) with
            {
                ObjectKind = AuditObjects.Line,
                ObjectId = lineId,
            }
        );
        if (isTold || await ContractorAsync(set, refused, cancellationToken) is not { } contractor)
        {
            return;
        }

        var overview = await LineOverview.ReadAsync(connection, refused.LineId, now, cancellationToken);
        var line = overview!.Line;
        set.Tell(contractor, new LinkTriedElsewhere(line.Id, line.UserName, line.Msisdn.Masked), AnswerKind.Notice);
    }

    private static async Task<LineUserId?> ContractorAsync(
        TurnSet set,
        LinkRefusal.LinkedElsewhere refused,
        CancellationToken cancellationToken
    ) =>
        await Ledger.Contracts.ContractLinks.AccountOfAsync(set.Connection, refused.ContractorId, cancellationToken)
            is { } account
            ? new LineUserId(account)
            : null;
}
