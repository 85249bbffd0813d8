namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>What people do with gifts, gift links and receive codes. A deed may be followed by others, later.</summary>
internal sealed class GiftDeeds(Town town, Timetable later)
{
    private const long HalfStep = 250_000_000;
    private const long HalfGigabyte = 500_000_000;

    /// <summary>Somebody asks for a quote: for the family, a friend's code, somebody given to before, or a gift link.</summary>
    public async Task AskAsync()
    {
        if (town.LineInService() is not { } giver)
        {
            return;
        }

        var wish = await WishAsync(giver, town.Chance(0.97) ? giver.User ?? "U-nobody" : "U-somebody-else");
        var expected = town.Plain.Quote(wish);
        var (said, id) = await town.Real.QuoteAsync(wish);
        town.Same($"{wish.Account} asks for {wish.Amount} from {giver.Number}", expected, said);
        if (id is { } gift)
        {
            var quoted = wish with { Id = gift };
            town.Plain.Quoted(quoted);
            later.Add(Thinking(), () => ConfirmAsync(quoted));
        }
    }

    public async Task ShowCodeAsync()
    {
        if (town.LineInService() is { } line)
        {
            await ShowCodeAsync(line, line.User ?? "U-nobody");
        }
    }

    /// <summary>An operator takes a gift back, of this month or of an earlier one.</summary>
    public async Task ReverseAsync()
    {
        var given = town.Plain.Gifts.Where(gift => gift.Given is not null).TakeLast(50).ToList();
        if (given.Count > 0)
        {
            var gift = town.Pick(given);
            var atMost = town.Dice.Next(1, 5) * HalfStep;
            var expected = PlainCarrier.Reverse(gift, atMost);
            town.Same($"an operator takes {atMost} back", expected, await town.Real.ReverseAsync(gift, atMost));
        }
    }

    private async Task<PlainGift> WishAsync(PlainLine giver, string account)
    {
        var amount = town.Chance(0.9) ? town.Dice.Next(1, 5) * HalfGigabyte : town.Dice.Next(0, 9) * HalfStep;
        var wish = new PlainGift(giver, account, Receiver: null, amount, town.Plain.Now);
        switch (town.Dice.Next(4))
        {
            case 0:
                return wish;
            case 1
                when town.LineInService() is { } friend && await ShowCodeAsync(friend, friend.User ?? "") is { } code:
                return wish with { Receiver = friend, Code = code };
            case 2 when town.Plain.Gifts.LastOrDefault(gift => gift.Account == account)?.GotBy is { } before:
                return wish with { Receiver = before };
            default:
                var family = town.Plain.Lines.Where(line => line.Household == giver.Household).ToList();
                return wish with { Receiver = town.Chance(0.95) ? town.Pick(family) : town.LineInService() };
        }
    }

    private async Task<PlainCode?> ShowCodeAsync(PlainLine line, string account)
    {
        var (expected, live) = (town.Plain.ShowCode(line, account), town.Plain.LiveCode(line));
        var (said, code) = await town.Real.ShowCodeAsync(line, account);
        town.Same($"{account} asks for the code of {line.Number}", expected, said);
        if (code is null)
        {
            return null;
        }

        Assert.True(live is null || live.Code == code, $"A living code is shown again.\n{town}");
        return town.Plain.Shown(line, account, code);
    }

    private async Task ConfirmAsync(PlainGift gift)
    {
        var isFirst = !gift.IsUsed;
        var expected = town.Plain.Confirm(gift);
        var (said, link) = await town.Real.ConfirmAsync(gift);
        town.Same($"{gift.Account} confirms {gift.Amount}", expected, said);
        gift.LinkCode ??= link;
        if (isFirst && town.Chance(0.1))
        {
            later.Add(TimeSpan.FromSeconds(town.Dice.Next(1, 50)), () => ConfirmAsync(gift));
        }

        if (isFirst && link is not null)
        {
            PlanTheLinksEnd(gift);
        }
    }

    private void PlanTheLinksEnd(PlainGift gift)
    {
        for (var tries = town.Dice.Next(3); tries > 0; tries--)
        {
            later.Add(TimeSpan.FromMinutes(town.Dice.Next(1, 80 * 60)), () => ClaimAsync(gift));
        }

        if (town.Chance(0.3))
        {
            later.Add(TimeSpan.FromMinutes(town.Dice.Next(1, 80 * 60)), () => WithdrawAsync(gift));
        }
    }

    private async Task ClaimAsync(PlainGift gift)
    {
        if ((town.Chance(0.1) ? gift.GotBy ?? gift.Giver : town.LineInService()) is not { } by)
        {
            return;
        }

        var account = by.User ?? "U-nobody";
        var expected = town.Plain.Claim(gift, by, account);
        var said = await town.Real.ClaimAsync(gift, by, account);
        town.Same($"{account} claims {gift.Amount} of {gift.Account} for {by.Number}", expected, said);
    }

    private async Task WithdrawAsync(PlainGift gift)
    {
        var expected = PlainCarrier.Withdraw(gift);
        town.Same($"{gift.Account} withdraws {gift.Amount}", expected, await town.Real.WithdrawAsync(gift));
    }

    /// <summary>Most press soon; some forget the card for a while, or over midnight.</summary>
    private TimeSpan Thinking() =>
        town.Chance(0.85)
            ? TimeSpan.FromSeconds(town.Dice.Next(2, 200))
            : TimeSpan.FromMinutes(town.Dice.Next(4, 60 * 30));
}
