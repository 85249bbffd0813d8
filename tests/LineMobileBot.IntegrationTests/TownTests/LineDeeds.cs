using System.Globalization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>What becomes of lines: they come, change plan, buy data, stop, go on and end; and people link and unlink them.</summary>
internal sealed class LineDeeds(Town town, Timetable later)
{
    private static readonly long[] Sizes = [500_000_000, 1_000_000_000, 3_000_000_000, 2_000_000_000];

    /// <summary>A line as it stands on the first day: in service, and most with a user.</summary>
    public async Task SettleAsync(Family family)
    {
        if (await town.EnterLineAsync(family) is not { } line)
        {
            return;
        }

        await ShipAsync(line);
        if (town.Chance(0.9))
        {
            later.Add(TimeSpan.FromHours(26), () => LinkAsync(line, town.Pick(family.Accounts)));
        }
    }

    public async Task ApplyAsync()
    {
        var family = town.Pick(town.Families);
        if (await town.EnterLineAsync(family) is { } line)
        {
            later.Add(TimeSpan.FromHours(town.Dice.Next(4, 60)), () => ShipAsync(line));
        }
    }

    public async Task ChangePlanAsync()
    {
        if (town.LineInService() is not { } line)
        {
            return;
        }

        if (line.NextPlan is not null && town.Chance(0.3))
        {
            var expected = PlainCarrier.KeepPlan(line);
            town.Same($"{line.Number} keeps its plan", expected, await town.Real.KeepPlanAsync(line.Known));
            return;
        }

        var plan = town.Pick(PlainPlan.All);
        var allowed = town.Plain.ChangePlan(line, plan);
        town.Same($"{line.Number} wants {plan.Code}", allowed, await town.Real.ChangePlanAsync(line.Known, plan));
    }

    public async Task TopUpAsync()
    {
        if (town.LineInService() is { } line)
        {
            var size = town.Pick(Sizes);
            var expected = town.Plain.TopUp(line, size);
            town.Same($"{line.Number} buys {size}", expected, await town.Real.TopUpAsync(line.Known, size));
        }
    }

    public async Task SuspendAsync()
    {
        if (town.LineInService() is { } line)
        {
            var expected = PlainCarrier.Suspend(line);
            town.Same($"{line.Number} is suspended", expected, await town.Real.SuspendAsync(line.Id));
            later.Add(TimeSpan.FromHours(town.Dice.Next(1, 24 * 20)), () => ResumeAsync(line));
        }
    }

    public async Task CancelAsync()
    {
        if (town.LineInService() is { } line)
        {
            var at = town.Chance(0.7) ? town.Plain.Now : town.Plain.Month.End.AddDays(3);
            var expected = PlainCarrier.Cancel(line, at);
            town.Same($"{line.Number} is cancelled", expected, await town.Real.CancelAsync(line.Id, at));
        }
    }

    public async Task LinkAsync()
    {
        if (town.Plain.Lines.Count > 0)
        {
            await LinkAsync(town.Pick(town.Plain.Lines));
        }
    }

    public async Task UnlinkAsync()
    {
        if (town.LineInService() is not { } line)
        {
            return;
        }

        if (town.Chance(0.3))
        {
            var expected = town.Plain.Unlink(line, line.User ?? "");
            var said = await town.Real.UnlinkByContractorAsync(line.Id);
            town.Same($"the contractor unlinks {line.Number}", expected, said);
        }
        else
        {
            var account = line.User ?? "U-nobody";
            var expected = town.Plain.Unlink(line, account);
            town.Same($"{account} unlinks {line.Number}", expected, await town.Real.UnlinkAsync(account, line.Id));
        }

        if (town.Chance(0.8))
        {
            later.Add(TimeSpan.FromHours(town.Dice.Next(1, 100)), () => LinkAsync(line));
        }
    }

    public async Task ReissueAsync()
    {
        if (town.LineInService() is { } line)
        {
            var unlink = town.Chance(0.3);
            var expected = town.Plain.Reissue(line, unlink);
            town.Same($"{line.Number} gets a new code", expected, await town.Real.ReissueAsync(line.Id, unlink));
            line.Code = null;
        }
    }

    /// <summary>Somebody guesses, more and more often, and then types the right code.</summary>
    public Task GuessAsync()
    {
        var account = town.Pick(town.Pick(town.Families).Accounts);
        for (var tries = town.Dice.Next(1, 8); tries > 0; tries--)
        {
            later.Add(TimeSpan.FromSeconds(town.Dice.Next(1, 16 * 60)), () => GuessAsync(account));
        }

        return Task.CompletedTask;
    }

    private async Task GuessAsync(string account)
    {
        var guess = CodeThatNoLineHas(town.Dice);
        var expected = town.Plain.TypeWrongCode(account);
        town.Same($"{account} guesses", expected, await town.Real.LinkAsync(account, guess));
    }

    private Task LinkAsync(PlainLine line) =>
        LinkAsync(line, line.User is { } user && town.Chance(0.2) ? user : town.Pick(town.FamilyOf(line).Accounts));

    private async Task LinkAsync(PlainLine line, string account)
    {
        if (line.State == PlainState.Applied)
        {
            return;
        }

        line.Code ??= await CodeAsync(line);
        if (line.Code is { } code)
        {
            var expected = town.Plain.Link(line, account);
            var said = await town.Real.LinkAsync(account, code);
            if (said == "WrongCode")
            {
                town.Plain.TypeWrongCode(account);
            }

            town.Same($"{account} types the code of {line.Number}", expected, said);
        }
    }

    private async Task<string?> CodeAsync(PlainLine line) =>
        line.HasEnded ? null : await town.Real.CodeOfAsync(line.Id);

    private async Task ShipAsync(PlainLine line)
    {
        town.Same($"{line.Number} is sent", town.Plain.Ship(line), await town.Real.ShipAsync(line.Id));
        later.Add(TimeSpan.FromHours(town.Dice.Next(1, 70)), () => LinkAsync(line));
        later.Add(TimeSpan.FromHours(town.Dice.Next(2, 72)), () => StartAsync(line));
    }

    private async Task StartAsync(PlainLine line)
    {
        town.Same($"{line.Number} starts", town.Plain.Start(line), await town.Real.StartAsync(line.Id));
    }

    private async Task ResumeAsync(PlainLine line)
    {
        var expected = PlainCarrier.Resume(line);
        town.Same($"{line.Number} goes on", expected, await town.Real.ResumeAsync(line.Id));
    }

    /// <summary>Sixteen digits whose last one checks the others.</summary>
    private static string CodeThatNoLineHas(Random dice)
    {
        var digits = Enumerable.Range(0, 15).Select(_ => dice.Next(10)).ToArray();
        var sum = digits.Select((digit, i) => i % 2 == 1 ? digit : (digit * 2 / 10) + (digit * 2 % 10)).Sum();
        return string.Concat(
            digits.Append((10 - (sum % 10)) % 10).Select(d => d.ToString(CultureInfo.InvariantCulture))
        );
    }
}
