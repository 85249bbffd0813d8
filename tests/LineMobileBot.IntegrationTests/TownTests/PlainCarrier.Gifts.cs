using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Tests.LedgerTests;

namespace LineMobileBot.IntegrationTests.TownTests;

internal sealed partial class PlainCarrier
{
    private const long Unit = 500_000_000;
    private static readonly TimeSpan QuoteLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LinkLife = TimeSpan.FromHours(72);
    private static readonly TimeSpan CodeLife = TimeSpan.FromHours(24);
    private readonly List<PlainCode> _codes = [];
    private readonly List<PlainGift> _gifts = [];

    public IReadOnlyList<PlainGift> Gifts => _gifts;

    /// <summary>Asks for a quote; it is not kept unless the product gives one, see <see cref="Quoted"/>.</summary>
    public string[] Quote(PlainGift wish)
    {
        if (wish.Giver.User != wish.Account)
        {
            return ["NotLinked"];
        }

        string[] obstacles = [.. ObstaclesOfGiver(wish), .. ObstaclesOnTheWay(wish)];
        return obstacles.Length > 0 ? obstacles : [$"quote {wish.Amount} left {wish.Giver.Total - wish.Amount}"];
    }

    public void Quoted(PlainGift gift) => _gifts.Add(gift);

    public string[] Confirm(PlainGift gift)
    {
        if (gift.Giver.User != gift.Account)
        {
            return ["NotLinked"];
        }

        if (gift.IsUsed)
        {
            return [gift.GiverReads ?? "QuoteExpired"];
        }

        gift.IsUsed = true;
        string[] obstacles =
        [
            .. gift.Month != Month ? (string[])["MonthClosed"] : [],
            .. gift.Month == Month && Now >= gift.At + QuoteLife ? (string[])["QuoteExpired"] : [],
            .. gift.Code is { IsUsed: true } ? (string[])["CodeUsed"] : [],
            .. ObstaclesOfGiver(gift),
            .. gift.Receiver is { CanGiveAndReceive: false } ? (string[])["ReceiverCannotReceive"] : [],
        ];
        return obstacles.Length > 0 ? obstacles
            : gift.Receiver is { } receiver ? [Give(gift, receiver)]
            : [Reserve(gift)];
    }

    public string[] Claim(PlainGift gift, PlainLine by, string account)
    {
        if (gift.GotBy is not null)
        {
            var stillTheirs = gift.GotByAccount == account && gift.GotBy.User == account;
            return by.User != account ? ["NotLinked"]
                : stillTheirs ? [gift.ReceiverReads!]
                : ["LinkGone"];
        }

        if (by.User != account)
        {
            return ["NotLinked"];
        }

        string[] obstacles =
        [
            .. by == gift.Giver ? (string[])["LinkOwn"] : [],
            .. by.State == PlainState.Active ? [] : (string[])["CannotReceive"],
            .. gift.Held is { Left: > 0 } ? [] : (string[])["LinkGone"],
        ];
        if (obstacles.Length > 0)
        {
            return obstacles;
        }

        gift.Held!.Left = 0;
        Receive(gift, by);
        gift.GiverReads = $"claimed {gift.Amount}";
        gift.ReceiverReads = $"received {gift.Amount} left {by.Total}";
        return [$"{gift.ReceiverReads} > {gift.Account}: {gift.GiverReads}"];
    }

    public static string[] Withdraw(PlainGift gift)
    {
        if (gift.Giver.User != gift.Account)
        {
            return ["NotLinked"];
        }

        if (gift.GotBy is not null)
        {
            return [gift.GiverReads!];
        }

        if (gift.Held is not { Left: > 0 })
        {
            return ["voided", "out of time"];
        }

        GiveBack(gift);
        return ["voided"];
    }

    /// <summary>An operator takes back what is left of it, up to an amount.</summary>
    public static string[] Reverse(PlainGift gift, long atMost)
    {
        var amount = Math.Min(gift.Given!.Left, atMost);
        if (amount == 0)
        {
            return ["NothingLeft"];
        }

        gift.Given.Left -= amount;
        gift.Giver.Data!.Plan!.Left += amount;
        return [$"took {amount} left {gift.Giver.Total} and {gift.GotBy!.Total}"];
    }

    /// <summary>The code by which the line's user can be given to now; null when they have to be shown a new one.</summary>
    public PlainCode? LiveCode(PlainLine line) =>
        _codes.Find(code => code.Line == line && code.Account == line.User && !code.IsUsed && Now < code.Until);

    public string[] ShowCode(PlainLine line, string account) =>
        line.User != account ? ["NotLinked"]
        : line.State != PlainState.Active ? ["CannotReceive"]
        : [$"code until {LiveCode(line)?.Until ?? Now + CodeLife:O}"];

    public PlainCode Shown(PlainLine line, string account, string code)
    {
        if (LiveCode(line) is { } live)
        {
            return live;
        }

        _codes.RemoveAll(old => old.Until <= Now.AddDays(-1));
        _codes.Add(new PlainCode(code, line, account, Now + CodeLife));
        return _codes[^1];
    }

    private string Give(PlainGift gift, PlainLine receiver)
    {
        gift.Giver.Data!.Plan!.Left -= gift.Amount;
        Receive(gift, receiver);
        _ = gift.Code?.IsUsed = true;
        gift.GiverReads = $"given {gift.Amount} left {gift.Giver.Total}";
        return $"{gift.GiverReads} > {receiver.User}: received {gift.Amount} left {receiver.Total}";
    }

    private string Reserve(PlainGift gift)
    {
        var end = Now + LinkLife < Month.End ? Now + LinkLife : Month.End;
        gift.Giver.Data!.Plan!.Left -= gift.Amount;
        gift.Held = new Parcel(BucketKind.Reserved, gift.Amount, end);
        gift.Giver.Data.Parcels.Add(gift.Held);
        _held.Add(gift);
        gift.GiverReads = $"link {gift.Amount} left {gift.Giver.Total} until {end:O}";
        return gift.GiverReads;
    }

    private void Receive(PlainGift gift, PlainLine by)
    {
        gift.Given = new Parcel(BucketKind.Gift, gift.Amount, Month.End);
        by.Data!.Parcels.Add(gift.Given);
        (gift.GotBy, gift.GotByAccount) = (by, by.User);
    }

    private static IEnumerable<string> ObstaclesOfGiver(PlainGift gift)
    {
        if (gift.Giver.State != PlainState.Active)
        {
            yield return "GiverCannotGive";
        }

        if (gift.Giver.PlanLeft == 0)
        {
            yield return "NothingToGive";
        }
        else if (gift.Giver.PlanLeft < Math.Max(gift.Amount, Unit))
        {
            yield return "NotEnough";
        }

        if (gift.Amount < Unit || gift.Amount % Unit != 0)
        {
            yield return "NotAStep";
        }
    }

    private IEnumerable<string> ObstaclesOnTheWay(PlainGift wish)
    {
        if (wish.Code is { } code)
        {
            return
            [
                .. code.Line == wish.Giver ? (string[])["CodeOwn"] : [],
                .. code.IsUsed ? (string[])["CodeUsed"] : [],
                .. Now >= code.Until ? (string[])["CodeOutOfTime"] : [],
                .. code.Line.State == PlainState.Active && code.Line.User == code.Account
                    ? []
                    : (string[])["ReceiverCannotReceive"],
            ];
        }

        return wish.Receiver is not { } receiver ? []
            : receiver == wish.Giver ? ["SameLine"]
            : receiver.CanGiveAndReceive && MayFind(wish, receiver) ? []
            : ["ReceiverCannotReceive"];
    }

    /// <summary>Own lines, the household's, and whom one gave to before; everybody else only by a receive code.</summary>
    private bool MayFind(PlainGift wish, PlainLine receiver) =>
        receiver.User == wish.Account
        || receiver.Household == wish.Giver.Household
        || _gifts.Exists(gift =>
            gift.Account == wish.Account && gift.GotBy == receiver && gift.GotByAccount == receiver.User
        );
}
