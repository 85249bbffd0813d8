using System.ComponentModel.DataAnnotations;
using LineMobileBot.Delivery;
using LineMobileBot.Desk;
using LineMobileBot.Site;
using LineMobileBot.Webhook;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace LineMobileBot.Features.Operations;

/// <summary>What failed again and again: why, and one more chance. Never what somebody said.</summary>
[ForRole(OperatorRole.Administration)]
internal sealed class ParkedPage(NpgsqlDataSource database, RetryHandler handler) : DeskPage
{
    public const string Address = "/desk/parked";

    private const int Most = 50;

    /// <summary>LINE's ids of events, and nothing that a database would choke on.</summary>
    private const string EventIds = "[0-9A-Za-z_-]{1,64}";

    /// <summary>The event after which the list goes on.</summary>
    [BindProperty(SupportsGet = true)]
    [RegularExpression(EventIds)]
    public string? AfterEvent { get; set; }

    /// <summary>The answer after which the list goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? AfterAnswer { get; set; }

    [BindProperty]
    [RegularExpression(EventIds)]
    public string? EventId { get; set; }

    [BindProperty]
    public Guid? AnswerId { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Retried { get; set; }

    public IReadOnlyList<ParkedEvent> Events { get; private set; } = [];

    public IReadOnlyList<ParkedAnswer> Answers { get; private set; } = [];

    /// <summary>Whether some stand before those that are shown.</summary>
    public bool IsFurtherOn => AfterEvent is not null || AfterAnswer is not null;

    /// <summary>Where there are more events; null when these are the last.</summary>
    public string? MoreEvents { get; private set; }

    /// <summary>Where there are more answers; null when these are the last.</summary>
    public string? MoreAnswers { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        await ReadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        Retried = false;
        if (await handler.RetryAsync(Operator, EventId, AnswerId, cancellationToken))
        {
            return new SeeOther(QueryHelpers.AddQueryString(AddressAfter(AfterEvent, AfterAnswer), "retried", "true"));
        }

        await ReadAsync(cancellationToken);
        return Refuse(OperationTexts.NotParked, StatusCodes.Status409Conflict);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        // One more than is shown tells whether there are more.
        var events = await ParkedEvents.ListAsync(connection, AfterEvent, Most + 1, cancellationToken);
        var answers = await ParkedAnswers.ListAsync(connection, AfterAnswer, Most + 1, cancellationToken);
        (Events, Answers) = ([.. events.Take(Most)], [.. answers.Take(Most)]);
        MoreEvents = events.Count > Most ? AddressAfter(Events[^1].EventId, AfterAnswer) : null;
        MoreAnswers = answers.Count > Most ? AddressAfter(AfterEvent, Answers[^1].Id) : null;
    }

    private static string AddressAfter(string? eventId, Guid? answerId) =>
        QueryHelpers.AddQueryString(
            Address,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["afterEvent"] = eventId,
                ["afterAnswer"] = answerId?.ToString("D"),
            }
        );
}
