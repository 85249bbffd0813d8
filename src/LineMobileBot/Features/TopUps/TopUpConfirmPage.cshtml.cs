using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.TopUps;

/// <summary>What will be bought, for whom and at what price; and the button that buys it.</summary>
[PasswordAgain]
internal sealed class TopUpConfirmPage(NpgsqlDataSource database, Ledger.Billing.TopUps topUps, TopUpHandler handler)
    : ContractorPage
{
    private const int MostMegabytes = 1_000_000;

    /// <summary>The size in MB.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Size { get; set; }

    public TopUpChoice Choice { get; private set; } = null!;

    /// <summary>Null when nobody sells that size.</summary>
    public TopUpOffer? Offer => Choice.Terms.Offers.FirstOrDefault(offer => MegabytesOf(offer) == Size);

    public string? Alert { get; private set; }

    public string Bill => TopUpSentences.Bill(Now);

    public static string AddressOf(Guid lineId) => $"{TopUpPage.AddressOf(lineId)}/confirm";

    public static long MegabytesOf(TopUpOffer offer) => offer.Size.Bytes / DataAmount.FromMegabytes(1).Bytes;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadChoiceAsync(cancellationToken);
        return Offer is null ? ChooseAgain() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Size is not (> 0 and <= MostMegabytes))
        {
            return ChooseAgain();
        }

        var size = DataAmount.FromMegabytes(Size.Value);
        switch (await handler.BuyAsync(Contractor, Line, size, FormKey, cancellationToken))
        {
            case TopUpOutcome.Posted posted:
                return Receipt(posted.TopUp);
            case TopUpOutcome.Already already:
                return Receipt(already.TopUp);
            case TopUpOutcome.Refused { Why: TopUpRefusal.NotTheContractor }:
                return NotFound();
            case TopUpOutcome.Refused { Why: TopUpRefusal.SizeNotSold } refused:
                Alert = TopUpSentences.Of(refused.Why);
                return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
            case TopUpOutcome.Refused refused:
                Alert = TopUpSentences.Of(refused.Why);
                return await RefuseAsync(StatusCodes.Status409Conflict, cancellationToken);
            default:
                Alert = TopUpTexts.FormUsed;
                return await RefuseAsync(StatusCodes.Status409Conflict, cancellationToken);
        }
    }

    private SeeOther ChooseAgain() => new($"{TopUpPage.AddressOf(Line.Id)}?again=true");

    private static SeeOther Receipt(TopUp topUp) => new(TopUpReceiptPage.AddressOf(topUp));

    private async Task<IActionResult> RefuseAsync(int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        await ReadChoiceAsync(cancellationToken);
        return Page();
    }

    private async Task ReadChoiceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Choice = (await topUps.OffersAsync(connection, Contractor.ContractorId, Line.Id, cancellationToken))!;
    }
}
