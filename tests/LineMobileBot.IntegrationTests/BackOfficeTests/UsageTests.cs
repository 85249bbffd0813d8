using System.Net;
using System.Text;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

public sealed class UsageTests(BackOfficeStage office) : IClassFixture<BackOfficeStage>
{
    [Fact]
    public async Task Usage_is_booked_once_however_often_it_is_reported()
    {
        var (lineId, msisdn) = await NewLineAsync();
        var at = office.Now.AddMinutes(-1);
        object[] records = [Record("once-1", msisdn, 300_000_000, at), Record("once-2", msisdn, 100_000_000, at)];

        var first = await ReportAsync(records);
        var again = await ReportAsync([.. records, Record("once-3", msisdn, 1, at), Record("once-3", msisdn, 1, at)]);

        Assert.Equal("""{"accepted":2,"duplicates":0,"rejected":[]}""", first.Text);
        Assert.Equal("""{"accepted":1,"duplicates":3,"rejected":[]}""", again.Text);
        Assert.Equal(2_599_999_999, await RemainingAsync(lineId));
    }

    [Fact]
    public async Task A_bad_record_is_rejected_alone_with_its_code()
    {
        var (lineId, msisdn) = await NewLineAsync();
        var at = office.Now.AddMinutes(-1);

        var answer = await ReportAsync([
            Record("bad-1", "+819999999999", 1, at),
            Record("bad-2", msisdn, 0, at),
            Record("bad-3", msisdn, -1, at),
            Record("bad-4", msisdn, null, at),
            Record("bad-5", msisdn, 1, at.AddDays(1)),
            Record("bad-6", msisdn, 1, null),
            Record("", msisdn, 1, at),
            Record("good", msisdn, 1, at),
        ]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(1, answer.Json.GetProperty("accepted").GetInt32());
        Assert.Equal(
            [
                ("", "bad-record-id"),
                ("bad-1", "unknown-msisdn"),
                ("bad-2", "bad-bytes"),
                ("bad-3", "bad-bytes"),
                ("bad-4", "bad-bytes"),
                ("bad-5", "bad-time"),
                ("bad-6", "bad-time"),
            ],
            answer
                .Json.GetProperty("rejected")
                .EnumerateArray()
                .Select(record => (record.GetProperty("recordId").GetString(), record.GetProperty("code").GetString()))
                .Order()
        );
        Assert.Equal(2_999_999_999, await RemainingAsync(lineId));
    }

    [Fact]
    public async Task More_than_is_left_throttles_the_line_and_never_goes_below_zero()
    {
        var (lineId, msisdn) = await NewLineAsync();

        await ReportAsync(Record("flood", msisdn, 4_000_000_000, office.Now.AddMinutes(-1)));

        var line = await office.Office.LineAsync(lineId);
        Assert.Equal(0, line.GetProperty("remainingBytes").GetInt64());
        Assert.True(line.GetProperty("throttled").GetBoolean());
    }

    [Fact]
    public async Task The_same_upload_ten_times_at_once_is_booked_once()
    {
        var (lineId, msisdn) = await NewLineAsync();
        var records = Enumerable
            .Range(0, 50)
            .Select(i => Record($"at-once-{i}", msisdn, 1_000_000, office.Now.AddMinutes(-1)))
            .ToArray();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ReportAsync(records)));

        Assert.Equal(50, answers.Sum(answer => answer.Json.GetProperty("accepted").GetInt32()));
        Assert.Equal(450, answers.Sum(answer => answer.Json.GetProperty("duplicates").GetInt32()));
        Assert.Equal(2_950_000_000, await RemainingAsync(lineId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{]")]
    [InlineData("""[{"bytes":"many"}]""")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("""[{"recordId":"cut-off","msisdn":"+81""")]
    [InlineData("[] []")]
    public async Task A_body_that_cannot_be_read_is_a_bad_request(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var refused = await office.CallAsync(HttpMethod.Post, "/api/usage", content, null, null);

        refused.IsProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [Fact]
    public async Task An_element_without_end_cannot_be_read()
    {
        using var content = new StringContent(
            $$"""[{"recordId":"{{new string('x', 2_000_000)}}"}]""",
            Encoding.UTF8,
            "application/json"
        );

        var refused = await office.CallAsync(HttpMethod.Post, "/api/usage", content, null, null);

        refused.IsProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    private async Task<(Guid LineId, string Msisdn)> NewLineAsync()
    {
        var loginId = await office.NewContractorAsync();
        var since = office.Now.AddMinutes(-5);
        var lineId = await office.Office.NewLineAsync(loginId, "健一", "basic-3gb-voice", since);
        return (lineId, (await office.Office.LineAsync(lineId)).GetProperty("msisdn").GetString()!);
    }

    private Task<OfficeAnswer> ReportAsync(params object[] records) =>
        office.CallAsync(HttpMethod.Post, "/api/usage", (object)records);

    private async Task<long> RemainingAsync(Guid lineId) =>
        (await office.Office.LineAsync(lineId)).GetProperty("remainingBytes").GetInt64();

    private static object Record(string recordId, string msisdn, long? bytes, DateTimeOffset? at) =>
        new
        {
            recordId,
            msisdn,
            bytes,
            at,
        };
}
