using System.Globalization;
using LineMobileBot.Ledger.Buckets;
using Xunit.Abstractions;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>
/// Families on the product's own commands and real PostgreSQL, each midnight compared with a plain model of the rule book. By hand
/// with as many seeds, families and months as one likes:
/// <c>LINEMOBILE_TEST_SEEDS=7,8 LINEMOBILE_TEST_FAMILIES=200 LINEMOBILE_TEST_MONTHS=24 ./dev test TownYear</c>.
/// </summary>
public sealed class TownYearTests(ITestOutputHelper output)
{
    private static readonly ServiceMonth Start = new(2026, 12);

    public static TheoryData<int> Seeds =>
        [
            .. Setting("SEEDS", "1,2,3,4,5,6,7,8,9,10")
                .Split(',')
                .Select(seed => int.Parse(seed, CultureInfo.InvariantCulture)),
        ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Each_midnight_every_line_is_as_the_plain_model_says(int seed)
    {
        var families = Number("FAMILIES", "10");
        var months = Number("MONTHS", "2");
        // Short lives begin in different months, so that all seeds together see a year's ends and a leap day.
        var first = ServiceMonth.Of(Start.FirstDay.AddMonths(months < 24 ? seed * months % 24 : 0));

        output.WriteLine(await Years.LiveAsync(seed, families, first, months));
    }

    private static int Number(string name, string otherwise) =>
        int.Parse(Setting(name, otherwise), CultureInfo.InvariantCulture);

    private static string Setting(string name, string otherwise) =>
        Environment.GetEnvironmentVariable($"LINEMOBILE_TEST_{name}") ?? otherwise;
}
