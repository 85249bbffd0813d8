using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.UserLinks;

/// <summary>Lets the contractor know when somebody else types the code of a line that has a user.</summary>
internal sealed class RefusedLinks(AuditTrail audit)
{
    private const string Action = "user-link.refused";
    private const string Reason = "LinkedElsewhere";

    /// <summary>Each notice costs a push of the month's quota, and who holds the code could type it all day.</summary>
    private static readonly TimeSpan OncePer = TimeSpan.FromDays(1);

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
        audit.Append(set.Writes, entry.Because(Reason) with { ObjectKind = AuditObjects.Line, ObjectId = lineId });
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
