using LineMobileBot.Desk;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.DataGifts.OnDesk;

/// <summary>
/// Takes a gift back within what is left of it. For administration: it changes what two customers have, without either of them.
/// </summary>
[ForRole(OperatorRole.Administration)]
internal sealed class ReversePage(NpgsqlDataSource database, ReversalHandler handler) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid GiftId { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>In MB; empty takes all that is left.</summary>
    [BindProperty]
    public long? Megabytes { get; set; }

    public PostedGift Gift { get; private set; } = null!;

    /// <summary>Masked: neither customer was opened for this.</summary>
    public string Giver { get; private set; } = "";

    public string Receiver { get; private set; } = "";

    public DataAmount Left { get; private set; }

    /// <summary>What is typed may be any number; more than was given means all of it.</summary>
    private DataAmount Wished =>
        Megabytes is { } wish && wish < Gift.Amount.Bytes / DataAmount.FromMegabytes(1).Bytes
            ? DataAmount.FromMegabytes(wish)
            : Gift.Amount;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Done = false;
        if (!await ReadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (ReversalReasons.Find(Reason) is not { } reason)
        {
            return Refuse(ReversalTexts.ReasonMissing);
        }

        if (!ModelState.IsValid || Megabytes <= 0)
        {
            return Refuse(ReversalTexts.AmountWrong);
        }

        return await handler.ReverseAsync(Operator, GiftId, Wished, reason, FormKey, cancellationToken) switch
        {
            ReversalOutcome.Posted => new SeeOther($"{DeskAddresses.ReverseGift(GiftId)}?done=true"),
            ReversalOutcome.NothingLeft => Refuse(ReversalTexts.NothingLeft, StatusCodes.Status409Conflict),
            null => Refuse(ReversalTexts.FormUsed, StatusCodes.Status409Conflict),
            _ => NotFound(),
        };
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await GiftReversals.FindAsync(connection, GiftId, cancellationToken) is not { } gift)
        {
            return false;
        }

        Gift = gift;
        var receiver = (await LineOverview.ReadAsync(connection, gift.ReceiverLineId, Now, cancellationToken))!;
        var giver = (await LineOverview.ReadAsync(connection, gift.GiverLineId, Now, cancellationToken))!;
        Left = receiver.Balance.Buckets.SingleOrDefault(bucket => bucket.Id == GiftId)?.Remaining ?? DataAmount.Zero;
        (Giver, Receiver) = (giver.Line.Msisdn.Masked, receiver.Line.Msisdn.Masked);
        return true;
    }
}
