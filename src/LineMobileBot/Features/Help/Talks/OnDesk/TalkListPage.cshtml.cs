using LineMobileBot.Desk;
using LineMobileBot.Features.Help.Hours;
using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>Who waits, and who talks with whom.</summary>
[ForRole(OperatorRole.Support)]
internal sealed class TalkListPage(NpgsqlDataSource database, TakeHandler takes, HelpPolicy policy) : DeskPage
{
    public const string Address = "/desk/talks";

    private IReadOnlyList<TalkListItem> open = [];

    public bool IsOpen => policy.IsOpen(Now);

    public DateTimeOffset? NextOpening => policy.NextOpening(Now);

    public TalkRows Waiting => new(this, [.. open.Where(item => item.State == HelpTicketState.Queued)]);

    public TalkRows Mine => new(this, [.. Talks.Where(item => item.OperatorId == Operator.Id)]);

    public TalkRows Others => new(this, [.. Talks.Where(item => item.OperatorId != Operator.Id)]);

    public TalkRows CallBacks => new(this, [.. open.Where(item => item.State == HelpTicketState.CallBack)]);

    private IEnumerable<TalkListItem> Talks => open.Where(item => item.State == HelpTicketState.Human);

    /// <summary>How long something has been so, in words.</summary>
    public string For(DateTimeOffset since) => TalkDeskSentences.Span(Now - since);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await OperatorPresenceRow.RecordAsync(connection, Operator.Id, Now, cancellationToken);
        open = await TalkList.ReadAsync(connection, Now, cancellationToken);
    }

    /// <summary>Takes whoever is next.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await takes.TakeNextAsync(TalkPage.Of(Operator), cancellationToken);
        if (outcome is { IsDone: true, TicketId: { } ticket })
        {
            return new SeeOther(TalkPage.AddressOf(ticket));
        }

        await OnGetAsync(cancellationToken);
        return Refuse(TalkDeskSentences.Of(outcome.Refusal!), StatusCodes.Status409Conflict);
    }
}
