using LineMobileBot.Delivery;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Site.Audit;
using Npgsql;

namespace LineMobileBot.Features.Customers;

/// <summary>
/// Whose data an operator has opened. That it is written in the audit trail is what makes it open; so there is no looking
/// without a line.
/// </summary>
internal sealed class Openings(JobTransaction transaction, AuditTrail audit)
{
    /// <summary>Long enough for a call; then a new reason is asked.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(30);

    public Task OpenAsync(
        SignedInOperator @operator,
        Guid contractorId,
        OpeningReason reason,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            set =>
            {
                audit.Append(
                    set.Writes,
                    AuditEntry
                        .ByOperator(@operator.Id, CustomerActions.Open)
                        .Because(OpeningReasons.NameOf(reason)) with
                    {
                        ObjectKind = AuditObjects.Contractor,
                        ObjectId = contractorId.ToString("D"),
                    }
                );
                return Task.FromResult(true);
            },
            cancellationToken
        );

    public static async Task<bool> IsOpenAsync(
        NpgsqlConnection connection,
        SignedInOperator @operator,
        Guid contractorId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var since = now - Lasting;
        var opened = await AuditReader.ReadAsync(
            connection,
            new AuditFilter
            {
                ActorKind = AuditActor.Operator,
                ActorId = @operator.Id.ToString("D"),
                Action = CustomerActions.Open,
                ObjectId = contractorId.ToString("D"),
                From = since > @operator.SignedInAt ? since : @operator.SignedInAt,
            },
            most: 1,
            cancellationToken
        );
        return opened.Count > 0;
    }
}
