using LineMobileBot.Delivery;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;
using Npgsql;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>Looks at the link token somebody comes to the account-link page with, and writes down whom it sends away.</summary>
internal sealed class LinkTokenDoor(
    NpgsqlDataSource database,
    AuditTrail audit,
    SignInLimits limits,
    TimeProvider clock
)
{
    public async Task<LinkTokenOutcome> CheckAsync(
        HttpContext context,
        string? text,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var outcome = await CheckAsync(connection, text, cancellationToken);
        if (outcome is LinkTokenOutcome.Refused refused && limits.IsWorthALine(context))
        {
            var entry = new AuditEntry(AuditActor.Stranger, "", ContractLinkAudit.Page, AuditOutcome.Refused);
            await audit.WriteAsync(connection, entry.Because(refused.Reason), cancellationToken);
        }

        return outcome;
    }

    private async Task<LinkTokenOutcome> CheckAsync(
        NpgsqlConnection connection,
        string? text,
        CancellationToken cancellationToken
    )
    {
        if (LinkTokenRule.Read(text, out var reason) is not { } token)
        {
            return new LinkTokenOutcome.Refused(reason, IsOver: false);
        }

        var issued = await LinkTokens.FindAsync(connection, token, cancellationToken);
        var isUsed = issued is not null && await LinkNonces.IsUsedAsync(connection, issued, cancellationToken);
        return LinkTokenRule.Decide(issued, isUsed, clock.GetUtcNow());
    }
}
