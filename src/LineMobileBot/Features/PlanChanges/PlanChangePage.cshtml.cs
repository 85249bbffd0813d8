using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.PlanChanges;

/// <summary>The line's plan, what it can change to, and the change that is scheduled, which can be withdrawn here.</summary>
[PasswordAgain]
internal sealed class PlanChangePage(
    NpgsqlDataSource database,
    Ledger.Contracts.PlanChanges changes,
    PlanChangeHandler handler
) : ContractorPage
{
    public const string Address = "/mypage/plan";
    private const string DoneScheduled = "scheduled";
    private const string DoneWithdrawn = "withdrawn";

    /// <summary>What has just been done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>Sent back from the next page, which nobody had told a plan on offer.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Again { get; set; }

    /// <summary>The change to withdraw.</summary>
    [BindProperty]
    public Guid? Change { get; set; }

    public PlanChoice Choice { get; private set; } = null!;

    public string? Alert { get; private set; }

    public string? Success =>
        Done switch
        {
            DoneScheduled when Choice.Scheduled is not null => PlanChangeTexts.DoneScheduled,
            DoneWithdrawn when Choice.Scheduled is null => PlanChangeTexts.DoneWithdrawn,
            _ => null,
        };

    public bool HasWayBack => Choice.Current.IsOnSale(JapanTime.DateOf(Now));

    public static string AddressOf(Guid lineId) => $"{Address}/{lineId:D}";

    public static string AddressOfScheduled(Guid lineId) => $"{AddressOf(lineId)}?done={DoneScheduled}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Alert = Again ? PlanChangeTexts.ChooseAgain : null;
        await ReadChoiceAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Change is not { } changeId)
        {
            return BadRequest();
        }

        var outcome = await handler.WithdrawAsync(Contractor, Line.Id, changeId, cancellationToken);
        if (outcome is PlanWithdrawalOutcome.Withdrawn)
        {
            return new SeeOther($"{AddressOf(Line.Id)}?done={DoneWithdrawn}");
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        Done = null;
        Alert =
            outcome is PlanWithdrawalOutcome.TooLate ? PlanChangeTexts.WithdrawTooLate : PlanChangeTexts.NotScheduled;
        await ReadChoiceAsync(cancellationToken);
        return Page();
    }

    private async Task ReadChoiceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Choice = (await changes.OffersAsync(connection, Contractor.ContractorId, Line.Id, cancellationToken))!;
    }
}
