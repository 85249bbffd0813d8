using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Desk;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>One talk: what was said, who it is, and what can be done.</summary>
[ForRole(OperatorRole.Support)]
internal sealed class TalkPage(
    NpgsqlDataSource database,
    TakeHandler takes,
    AnswerHandler answers,
    LeaveHandler leaves,
    TalkViewing viewing,
    IFriendships friendships
) : DeskPage
{
    private const int MostLines = 500;
    private const int MostQuestions = 20;

    public HelpTicketRow Ticket { get; private set; } = null!;

    public IReadOnlyList<TalkLine> Lines { get; private set; } = [];

    public IReadOnlyList<LinkedLine> CarriedLines { get; private set; } = [];

    public IReadOnlyList<LinkedContract> Contracts { get; private set; } = [];

    public IReadOnlyList<CannedAnswerRow> Canned { get; private set; } = [];

    public bool HasBlocked { get; private set; }

    /// <summary>What was typed and not taken.</summary>
    public string Draft { get; private set; } = "";

    public bool IsMine => Ticket.State == HelpTicketState.Human && Ticket.OperatorId == Operator.Id;

    public bool CanBeTaken => HelpTicketRule.After(Ticket.State, HelpTicketMove.Take) is not null;

    public static string AddressOf(Guid ticket) => $"{TalkListPage.Address}/{ticket:D}";

    public static TalkOperator Of(SignedInOperator @operator) => new(@operator.Id, @operator.Name);

    public async Task<IActionResult> OnGetAsync(Guid ticketId, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(ticketId, cancellationToken))
        {
            return NotFound();
        }

        await viewing.RecordAsync(Of(Operator), Ticket, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid ticketId,
        [FromForm] TalkDoing? doing,
        [FromForm] string? text,
        CancellationToken cancellationToken
    )
    {
        var by = Of(Operator);
        switch (doing)
        {
            case TalkDoing.Take:
                return await ShowAsync(
                    ticketId,
                    await takes.TakeAsync(ticketId, by, cancellationToken),
                    cancellationToken
                );
            case TalkDoing.Answer:
                var answered = await answers.AnswerAsync(ticketId, by, FormKey, text, cancellationToken);
                Draft = answered.IsDone ? "" : text ?? "";
                return await ShowAsync(ticketId, answered, cancellationToken);
            case TalkDoing.HandBack:
                return await LeaveAsync(
                    ticketId,
                    await leaves.HandBackAsync(ticketId, by, cancellationToken),
                    cancellationToken
                );
            case TalkDoing.Resolve:
                return await LeaveAsync(
                    ticketId,
                    await leaves.ResolveAsync(ticketId, by, cancellationToken),
                    cancellationToken
                );
            default:
                return BadRequest();
        }
    }

    private async Task<IActionResult> LeaveAsync(
        Guid ticketId,
        TalkOutcome outcome,
        CancellationToken cancellationToken
    ) => outcome.IsDone ? new SeeOther(TalkListPage.Address) : await ShowAsync(ticketId, outcome, cancellationToken);

    private async Task<IActionResult> ShowAsync(Guid ticketId, TalkOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Refusal is not { } refusal)
        {
            return new SeeOther(AddressOf(ticketId));
        }

        if (refusal is TalkRefusal.FormUsed)
        {
            RenewFormKey();
        }

        return await ReadAsync(ticketId, cancellationToken)
            ? Refuse(
                TalkDeskSentences.Of(refusal),
                refusal is TalkRefusal.Empty or TalkRefusal.TooLong
                    ? StatusCodes.Status422UnprocessableEntity
                    : StatusCodes.Status409Conflict
            )
            : NotFound();
    }

    private async Task<bool> ReadAsync(Guid ticketId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await HelpTicketTable.FindAsync(connection, ticketId, cancellationToken) is not { } ticket)
        {
            return false;
        }

        Ticket = ticket;
        await OperatorPresenceRow.RecordAsync(connection, Operator.Id, Now, cancellationToken);
        Lines = await ReadLinesAsync(connection, ticket.LineUser, cancellationToken);
        Canned = await CannedAnswerTable.ReadAsync(connection, cancellationToken);
        await ReadPersonAsync(connection, ticket.LineUser, cancellationToken);
        HasBlocked = !await friendships.MayBeToldAsync(ticket.LineUser, cancellationToken);
        return true;
    }

    /// <summary>What was said with us and what was asked of the bot, as it stood in the chat.</summary>
    private static async Task<IReadOnlyList<TalkLine>> ReadLinesAsync(
        NpgsqlConnection connection,
        LineUserId user,
        CancellationToken cancellationToken
    )
    {
        var asked = await AskedOfBot.ReadAsync(connection, user, MostQuestions, cancellationToken);
        var said = await TalkLines.ReadAsync(connection, user, MostLines, cancellationToken);
        return [.. asked.Concat(said).OrderBy(line => line.At)];
    }

    private async Task ReadPersonAsync(
        NpgsqlConnection connection,
        LineUserId user,
        CancellationToken cancellationToken
    )
    {
        string[] person = [user.Value];
        CarriedLines = [.. (await LinkedLines.ReadAsync(connection, person, Now, cancellationToken))[user.Value]];
        var contracts = await Ledger.Contracts.ContractLinks.OfAccountsAsync(connection, person, cancellationToken);
        Contracts = [.. contracts[user.Value]];
    }
}

/// <summary>Which button of a talk was pressed.</summary>
internal enum TalkDoing
{
    Take = 1,
    Answer,
    HandBack,
    Resolve,
}
