using LineMobileBot.Site.Audit;
using Npgsql;

namespace LineMobileBot.Features.Customers;

/// <summary>When operators opened somebody's data, for that somebody.</summary>
internal sealed class OperatorViews(NpgsqlDataSource database)
{
    private const int Shown = 20;

    public async Task<IReadOnlyList<AuditLine>> OfAsync(Guid contractorId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await AuditReader.ReadAsync(
            connection,
            new AuditFilter
            {
                ActorKind = AuditActor.Operator,
                Action = CustomerActions.Open,
                ObjectId = contractorId.ToString("D"),
            },
            Shown,
            cancellationToken
        );
    }
}
