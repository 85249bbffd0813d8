using System.Globalization;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>Both carriers, the product and the plain model, on one clock; and the dice that tell what people do.</summary>
internal sealed class Town(RealCarrier real, PlainCarrier plain, int seed, int families)
{
    private const int MostRemembered = 12;
    private readonly Queue<string> _lately = [];
    private int _numbers;

    public RealCarrier Real => real;

    public PlainCarrier Plain => plain;

    public Random Dice { get; } = new(seed);

    public IReadOnlyList<Family> Families { get; } = [.. Enumerable.Range(1, families).Select(i => new Family(i))];

    /// <summary>How many deeds were done and compared.</summary>
    public int Deeds { get; private set; }

    public void AdvanceTo(DateTimeOffset instant)
    {
        real.Ledger.Clock.AdvanceTo(instant);
        plain.AdvanceTo(instant);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Dice.Next(from.Count)];

    public bool Chance(double share) => Dice.NextDouble() < share;

    /// <summary>Somebody's line that has started and has not ended.</summary>
    public PlainLine? LineInService()
    {
        var lines = plain.Lines.Where(line => line is { Data: not null, HasEnded: false }).ToList();
        return lines.Count == 0 ? null : Pick(lines);
    }

    public Family FamilyOf(PlainLine line) => Families.First(family => family.Household == line.Household);

    /// <summary>What the product said must be among what the model expects.</summary>
    public void Same(string deed, string[] expected, string said)
    {
        Deeds++;
        _lately.Enqueue($"{plain.Now.ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd HH:mm:ss.fff} {deed}: {said}");
        if (_lately.Count > MostRemembered)
        {
            _lately.Dequeue();
        }

        Assert.True(
            expected.Contains(said, StringComparer.Ordinal),
            $"Expected {string.Join(" or ", expected)}.\n{this}"
        );
    }

    /// <summary>A new line of a family, if it may have one.</summary>
    public async Task<PlainLine?> EnterLineAsync(Family family)
    {
        var plan = Pick(PlainPlan.All);
        var number = Msisdn.Parse(string.Create(CultureInfo.InvariantCulture, $"+8190{++_numbers:D8}"));
        var carrier = Pick<Carrier>([Carrier.Docomo, Carrier.Docomo, Carrier.SoftBank, Carrier.Au]);
        var entry = new NewLine(Pick(family.LoginIds), number, carrier, plan.Code, "User", BirthDate: null);
        var (said, known) = await real.EnterAsync(entry);
        Same($"{family.Household} applies for {plan.Code}", plain.Enter(family.Household), said);
        if (known is null)
        {
            return null;
        }

        var line = new PlainLine(known, family.Household, plan);
        plain.Entered(line);
        return line;
    }

    public override string ToString() =>
        string.Join('\n', [$"Seed {seed}, {families} families; what was done last:", .. _lately]);
}
