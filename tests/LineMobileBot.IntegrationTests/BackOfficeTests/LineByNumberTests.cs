using System.Net;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

public sealed class LineByNumberTests : IAsyncLifetime
{
    private readonly BackOfficeStage _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_line_is_found_by_its_number_however_that_is_written()
    {
        var lineId = await _office.NewApplicationAsync("+818012345678");

        foreach (var written in (string[])["%2B818012345678", "08012345678", "080-1234-5678"])
        {
            var found = await FindAsync(written);

            Assert.Equal(HttpStatusCode.OK, found.Status);
            Assert.Equal(lineId, found.Json.GetProperty("lineId").GetGuid());
            Assert.Equal("Applied", found.Json.GetProperty("state").GetString());
        }
    }

    [Fact]
    public async Task A_number_leads_to_the_line_that_has_it_now()
    {
        var loginId = await _office.NewContractorAsync();
        var ended = await _office.Office.NewLineAsync(loginId, "健一", "basic-3gb-voice", _office.Now);
        var number = (await _office.Office.LineAsync(ended)).GetProperty("msisdn").GetString()!;
        await _office.Office.SendAsync(HttpMethod.Post, $"/api/lines/{ended}/cancel", new { at = _office.Now });
        _office.Stage.Clock.MoveForwardTo(ServiceMonth.Of(_office.Now).End);

        (await FindAsync(Uri.EscapeDataString(number))).IsProblem(HttpStatusCode.NotFound, "no-such-line");

        var next = await _office.NewApplicationAsync(number);
        Assert.Equal(next, (await FindAsync(Uri.EscapeDataString(number))).Json.GetProperty("lineId").GetGuid());
    }

    [Fact]
    public async Task What_is_no_number_is_told_apart_from_a_number_nobody_has()
    {
        (await FindAsync("09099999999")).IsProblem(HttpStatusCode.NotFound, "no-such-line");
        (await FindAsync("nonsense")).IsProblem(HttpStatusCode.BadRequest, "invalid-msisdn");
    }

    private Task<OfficeAnswer> FindAsync(string number) =>
        _office.CallAsync(HttpMethod.Get, $"/api/lines/by-number/{number}");
}
