using LineMobileBot.Delivery;
using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace LineMobileBot.Features.Operators;

/// <summary>Who somebody is at the desk, and new recovery codes when the old ones are used up or lost.</summary>
internal sealed class AccountPage(
    NpgsqlDataSource database,
    JobTransaction transaction,
    OperatorSignUps signUps,
    AuditTrail audit
) : DeskPage
{
    public int CodesLeft { get; private set; }

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var account = await OperatorRows.FindAsync(connection, Operator.Id, cancellationToken);
        CodesLeft = account?.RecoveryCodes.Count ?? 0;
    }

    public async Task<PageResult> OnPostAsync(CancellationToken cancellationToken)
    {
        NewCodes = await transaction.RunAsync(
            async set =>
            {
                var account = await OperatorRows.LockAsync(set.Connection, Operator.Id, cancellationToken);
                var (changed, codes) = signUps.WithNewRecoveryCodes(account!);
                set.Writes.BatchCommands.Add(OperatorRows.Update(changed));
                audit.Append(set.Writes, AuditEntry.ByOperator(Operator.Id, DeskActions.RecoveryCodes));
                return codes;
            },
            cancellationToken
        );
        return Page();
    }
}
