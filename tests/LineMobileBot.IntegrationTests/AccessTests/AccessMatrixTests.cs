using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>Who × every door × every method, generated from the doors that the running bot has and one table.</summary>
public sealed class AccessMatrixTests(AccessStage stage) : IClassFixture<AccessStage>
{
    private static readonly string[] Methods =
    [
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "OPTIONS",
        "TRACE",
        "PROPFIND",
    ];

    public static TheoryData<string> Actors => new(Actor.All.Select(actor => actor.Name));

    [Fact]
    public async Task Every_door_is_in_the_table_with_all_its_methods_and_the_table_holds_no_other()
    {
        var found = await BotDoors.AllAsync(stage.Stage.Services);

        var unguarded = found.Where(door => !IsInTable(door.Route, door.Methods)).Select(door => door.Route);
        var gone = AccessTable.All.Where(door => !found.Any(known => known.Route == door.Route));

        Assert.Empty(unguarded);
        Assert.Empty(gone.Select(door => door.Route));
    }

    [Theory]
    [MemberData(nameof(Actors))]
    public async Task Each_door_lets_in_whom_the_table_names_and_tells_and_does_nothing_for_anybody_else(string name)
    {
        var actor = Actor.All.Single(candidate => candidate.Name == name);
        var (own, other) = (await stage.NewHouseholdAsync(), await stage.NewHouseholdAsync());
        using var visitor = await stage.NewVisitorAsync(actor, own, other);
        var findings = new List<string>();

        var routes = AccessTable.All.Select(door => door.Route).Distinct(StringComparer.Ordinal);
        var cells = routes.SelectMany(route => AccessCell.Of(route, Methods, actor, own, other)).ToList();
        // All refusals first, between two looks at all that is stored: only what is let in may change it.
        await stage.QuietAsync();
        var before = await StoredData.ReadAsync(stage.Stage.Database.DataSource);
        foreach (var cell in cells.Where(cell => cell.IsRefused))
        {
            findings.AddRange(cell.Compare(await cell.SendAsync(visitor)));
        }

        var after = await StoredData.ReadAsync(stage.Stage.Database.DataSource);
        findings.AddRange(StoredData.Changed(before, after).Select(table => $"something refused changed {table}"));
        foreach (var cell in cells.Where(cell => !cell.IsRefused))
        {
            findings.AddRange(cell.Compare(await cell.SendAsync(visitor)));
        }

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Fact]
    public async Task What_the_others_must_not_read_is_there_for_the_contractor_to_be_read()
    {
        var own = await stage.NewHouseholdAsync();
        using var browser = stage.Stage.NewBrowser();

        var home = await browser.SignInAsync(own.LoginId);

        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Contains(own.UserName, own.FoundIn(home.Html));
        Assert.Contains("0" + own.Msisdn[3..], own.FoundIn(home.Html));
    }

    [Fact]
    public async Task Something_of_another_line_is_not_found_under_the_own_one()
    {
        var (own, other) = (await stage.NewHouseholdAsync(), await stage.NewHouseholdAsync());
        using var browser = stage.Stage.NewBrowser();
        await browser.SignInAsync(own.LoginId);

        var page = await browser.OpenAsync($"/mypage/top-up/{own.LineId}/receipt/{other.TopUpId}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private static bool IsInTable(string route, IReadOnlyList<string> methods)
    {
        var doors = AccessTable.All.Where(door => door.Route == route).ToList();
        return doors.Count > 0 && methods.All(method => doors.Exists(door => door.Has(method)));
    }
}
