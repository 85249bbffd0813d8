using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Operators;

/// <summary>One operator: roles, a way back in, and the end of it. Nobody changes their own, so that somebody is always left.</summary>
[ForRole(OperatorRole.Administration)]
internal sealed class OperatorPage(NpgsqlDataSource database, OperatorChanges changes) : DeskPage
{
    public const string SetRoles = "roles";
    public const string Reset = "reset";
    public const string Disable = "disable";
    public const string Enable = "enable";

    [BindProperty(SupportsGet = true)]
    public Guid OperatorId { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    [BindProperty]
    public string? Change { get; set; }

    public OperatorAccount Account { get; private set; } = null!;

    public bool IsOneself => Account.Id == Operator.Id;

    /// <summary>The link just made: shown now and never again.</summary>
    public Uri? Link { get; private set; }

    public static string AddressOf(Guid operatorId) => $"{OperatorsPage.Address}/{operatorId:D}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Changed = false;
        if (!await ReadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (IsOneself)
        {
            return Refuse(OperatorTexts.NotOneself, StatusCodes.Status409Conflict);
        }

        switch (Change)
        {
            case SetRoles:
                await changes.SetRolesAsync(Operator, OperatorId, RoleChoice.In(Request).Ticked, cancellationToken);
                return Done();
            case Disable or Enable:
                await changes.SetEnabledAsync(Operator, OperatorId, Change == Enable, cancellationToken);
                return Done();
            case Reset:
                Link = await changes.ResetAsync(Operator, OperatorId, cancellationToken);
                await ReadAsync(cancellationToken);
                return Page();
            default:
                return BadRequest();
        }
    }

    private SeeOther Done() => new($"{AddressOf(OperatorId)}?changed=true");

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var account = await OperatorRows.FindAsync(connection, OperatorId, cancellationToken);
        Account = account!;
        return account is not null;
    }
}
