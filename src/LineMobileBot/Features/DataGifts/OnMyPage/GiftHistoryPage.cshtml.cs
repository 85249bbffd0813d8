using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.DataGifts.OnMyPage;

/// <summary>The gifts out of and into all lines of the contractor, newest first, a page at a time.</summary>
internal sealed class GiftHistoryPage(NpgsqlDataSource database) : ContractorPage
{
    public const string Address = "/mypage/gifts";
    private const int ShownGifts = 20;

    /// <summary>The last gift of the page before this one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IEnumerable<IGrouping<ServiceMonth, GiftEntry>> Months { get; private set; } = [];

    /// <summary>Where there are older gifts; null when these are the last.</summary>
    public string? OlderAddress { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var ownLines = await ContractorLines.UserNamesAsync(connection, Contractor.ContractorId, cancellationToken);
        var gifts = await PastGifts.ReadAsync(connection, ownLines.Keys, Before, ShownGifts + 1, cancellationToken);
        if (gifts.Count > ShownGifts)
        {
            gifts.RemoveAt(ShownGifts);
            OlderAddress = $"{Address}?before={gifts[^1].Id:D}";
        }

        var book = new GiftFacts(
            await UnclaimedAsync(connection, gifts, cancellationToken),
            await ReversedAsync(connection, gifts, cancellationToken)
        );
        Months = gifts.Select(gift => GiftEntryRule.Of(gift, ownLines, book, Now)).GroupBy(entry => entry.Month);
    }

    private static Task<IReadOnlyDictionary<IdempotencyKey, DataAmount>> ReversedAsync(
        NpgsqlConnection connection,
        IReadOnlyList<PastGift> gifts,
        CancellationToken cancellationToken
    ) =>
        GiftReversals.TakenBackAsync(
            connection,
            [.. gifts.Where(gift => gift.State == DataGiftState.Posted).Select(gift => gift.ArrivalKey)],
            cancellationToken
        );

    private async Task<IReadOnlySet<Guid>> UnclaimedAsync(
        NpgsqlConnection connection,
        IReadOnlyList<PastGift> gifts,
        CancellationToken cancellationToken
    )
    {
        Guid[] reservations =
        [
            .. gifts
                .Where(gift => gift.State == DataGiftState.Reserved)
                .Select(gift => gift.ReservationId)
                .OfType<Guid>(),
        ];
        return reservations.Length == 0
            ? new HashSet<Guid>()
            : await Reservations.UnclaimedAmongAsync(connection, reservations, Now, cancellationToken);
    }
}
