using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace LineMobileBot.Features.Operators;

/// <summary>Who works at the desk, and invitations for those who will.</summary>
[ForRole(OperatorRole.Administration)]
internal sealed class OperatorsPage(NpgsqlDataSource database, OperatorInvites invites) : DeskPage
{
    public const string Address = "/desk/operators";

    [BindProperty]
    public string? Login { get; set; }

    public RoleChoice Roles => RoleChoice.In(Request);

    public IReadOnlyList<OperatorAccount> Accounts { get; private set; } = [];

    /// <summary>The link just made: shown now and never again.</summary>
    public Uri? Link { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Accounts = await OperatorRows.AllAsync(connection, cancellationToken);
    }

    public async Task<PageResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (OperatorLogins.Read(Login) is not { } login)
        {
            return Refuse(OperatorTexts.LoginWrong);
        }

        if (Accounts.Any(account => account.Login == login))
        {
            return Refuse(OperatorTexts.LoginTaken, StatusCodes.Status409Conflict);
        }

        var by = AuditEntry.ByOperator(Operator.Id, DeskActions.Invite);
        Link = await invites.InviteAsync(login, Roles.Ticked, by, cancellationToken);
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
