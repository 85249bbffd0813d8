using LineMobileBot.Delivery;
using LineMobileBot.Desk;
using LineMobileBot.Site;
using LineMobileBot.Webhook;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Operations;

/// <summary>What failed again and again: why, and one more chance. Never what somebody said.</summary>
[ForRole(OperatorRole.Administration)]
internal sealed class ParkedPage(NpgsqlDataSource database, RetryHandler handler) : DeskPage
{
    public const string Address = "/desk/parked";

    private const int Most = 100;

    [BindProperty]
    public string? EventId { get; set; }

    [BindProperty]
    public Guid? AnswerId { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Retried { get; set; }

    public IReadOnlyList<ParkedEvent> Events { get; private set; } = [];

    public IReadOnlyList<ParkedAnswer> Answers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Events = await ParkedEvents.ListAsync(connection, Most, cancellationToken);
        Answers = await ParkedAnswers.ListAsync(connection, Most, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Retried = false;
        if (await handler.RetryAsync(Operator, EventId, AnswerId, cancellationToken))
        {
            return new SeeOther($"{Address}?retried=true");
        }

        await OnGetAsync(cancellationToken);
        return Refuse(OperationTexts.NotParked, StatusCodes.Status409Conflict);
    }
}
