using LineMobileBot.Conversations;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Finds who can be given to.</summary>
internal static class Receivers
{
    /// <summary>More names than this would be a list, not a choice.</summary>
    private const int MostPartners = 6;

    /// <summary>Who is offered to the giver.</summary>
    public static async Task<IReadOnlyList<ReceiverOption>> OfferAsync(
        NpgsqlConnection connection,
        LinkedLine giver,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var user = new LineUserId(giver.LineAccount);
        var family = await FamilyLines.ReadAsync(connection, [giver.LineId], cancellationToken);
        var past = await DataGiftTable.PastPartnersAsync(connection, user, MostPartners, cancellationToken);
        string[] accounts = [user.Value, .. past.Select(partner => partner.LineAccount)];
        var lines = await LinkedLines.ReadAsync(connection, [.. accounts.Distinct()], now, cancellationToken);
        var partners = past.Select(partner => lines[partner.LineAccount].FirstOrDefault(partner.Is));
        return ReceiverRule.Offer(giver, lines[user.Value], family[giver.LineId], partners.OfType<LinkedLine>());
    }

    /// <summary>Whom a step means, if the giver may give to them: a button can be forged.</summary>
    public static async Task<ReceiverSearch> FindAsync(
        NpgsqlConnection connection,
        LinkedLine giver,
        GiftTarget target,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        target switch
        {
            GiftTarget.ToLine(var lineId) when lineId == giver.LineId => new ReceiverSearch.Refused(
                GiftObstacle.SameLine
            ),
            GiftTarget.ToLine(var lineId) => Among(await OfferAsync(connection, giver, now, cancellationToken), lineId),
            GiftTarget.ToHolderOf(var code) => await HolderOfAsync(connection, giver, code, now, cancellationToken),
            _ => new ReceiverSearch.Found(Receiver.Anyone),
        };

    private static ReceiverSearch Among(IReadOnlyList<ReceiverOption> offered, Guid lineId) =>
        offered.FirstOrDefault(receiver => receiver.LineId == lineId) is { } receiver
            ? new ReceiverSearch.Found(new Receiver(receiver.LineId, receiver.UserName, ReceiveCode: null))
            : new ReceiverSearch.Refused(GiftObstacle.ReceiverCannotReceive);

    private static async Task<ReceiverSearch> HolderOfAsync(
        NpgsqlConnection connection,
        LinkedLine giver,
        string typed,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var code = await ReceiveCodeTable.FindAsync(connection, typed, cancellationToken);
        var holder = code is null ? null : await HolderAsync(connection, code, now, cancellationToken);
        return ReceiveCodeRule.Judge(code, holder, giver.LineId, now) is { } obstacle
            ? new ReceiverSearch.Refused(obstacle)
            : new ReceiverSearch.Found(new Receiver(holder!.LineId, holder.UserName, code!.Code));
    }

    private static async Task<LinkedLine?> HolderAsync(
        NpgsqlConnection connection,
        ReceiveCodeRow code,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var lines = await LinkedLines.ReadAsync(connection, [code.LineUser.Value], now, cancellationToken);
        return lines[code.LineUser.Value].FirstOrDefault(line => line.LineId == code.LineId);
    }
}

/// <summary>Whom a gift goes to: a line with its user's name, or, by a gift link, whoever comes first.</summary>
internal sealed record Receiver(Guid? LineId, string? UserName, string? ReceiveCode)
{
    public static Receiver Anyone { get; } = new(null, null, null);

    public bool IsAnyone => LineId is null;
}

internal abstract record ReceiverSearch
{
    private ReceiverSearch() { }

    public sealed record Found(Receiver Receiver) : ReceiverSearch;

    public sealed record Refused(GiftObstacle Obstacle) : ReceiverSearch;
}
