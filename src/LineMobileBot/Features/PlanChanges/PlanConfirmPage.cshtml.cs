using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.PlanChanges;

/// <summary>What will change and from when; and the button that schedules it.</summary>
[PasswordAgain]
internal sealed class PlanConfirmPage(
    NpgsqlDataSource database,
    Ledger.Contracts.PlanChanges changes,
    PlanChangeHandler handler
) : ContractorPage
{
    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }

    /// <summary>The first day of the new plan as the form showed it.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    public PlanChoice Choice { get; private set; } = null!;

    /// <summary>Null when the line cannot change to it.</summary>
    public Plan? Wanted => Choice.Offers.FirstOrDefault(plan => plan.Code == Plan);

    public string? Alert { get; private set; }

    /// <summary>Whether to show the form: at first, and again when nothing but the month has changed.</summary>
    public bool ShowsForm { get; private set; } = true;

    public static string AddressOf(Guid lineId) => $"{PlanChangePage.AddressOf(lineId)}/confirm";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadChoiceAsync(cancellationToken);
        return Wanted is null ? ChooseAgain() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (From is not { } from)
        {
            return BadRequest();
        }

        if (string.IsNullOrEmpty(Plan))
        {
            return ChooseAgain();
        }

        var request = new PlanChangeRequest(Contractor.ContractorId, Line.Id, Plan, ServiceMonth.Of(from));
        return await handler.ScheduleAsync(Contractor, request, FormKey, cancellationToken) switch
        {
            PlanChangeOutcome.Scheduled => Scheduled(),
            PlanChangeOutcome.Already { Change.CancelledAt: null } => Scheduled(),
            PlanChangeOutcome.Refused { Why: PlanChangeRefusal.NotTheContractor } => NotFound(),
            PlanChangeOutcome.Refused refused => await RefuseAsync(refused.Why, cancellationToken),
            _ => await RefuseAsync(StatusCodes.Status409Conflict, PlanChangeTexts.FormUsed, cancellationToken),
        };
    }

    private static int StatusOf(PlanChangeRefusal why) =>
        why is PlanChangeRefusal.SamePlan or PlanChangeRefusal.OtherService
            ? StatusCodes.Status422UnprocessableEntity
            : StatusCodes.Status409Conflict;

    private SeeOther Scheduled() => new(PlanChangePage.AddressOfScheduled(Line.Id));

    private SeeOther ChooseAgain() => new($"{PlanChangePage.AddressOf(Line.Id)}?again=true");

    private Task<IActionResult> RefuseAsync(PlanChangeRefusal why, CancellationToken cancellationToken)
    {
        var refused = RefuseAsync(StatusOf(why), PlanChangeSentences.Of(why), cancellationToken);
        ShowsForm = why is PlanChangeRefusal.MonthClosed;
        return refused;
    }

    private async Task<IActionResult> RefuseAsync(int status, string sentence, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        Alert = sentence;
        ShowsForm = false;
        await ReadChoiceAsync(cancellationToken);
        return Page();
    }

    private async Task ReadChoiceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Choice = (await changes.OffersAsync(connection, Contractor.ContractorId, Line.Id, cancellationToken))!;
    }
}
