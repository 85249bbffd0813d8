using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

public sealed class UsageCsvTests(BackOfficeStage office) : IClassFixture<BackOfficeStage>
{
    private const string Header = "recordId,msisdn,bytes,at";
    private const int LargestOtherBody = 30_000_000;

    [Fact]
    public async Task Rows_are_booked_once_however_often_they_come()
    {
        var line = await NewLineAsync();
        var body = Csv(line.Row("csv-1", "300000000"), line.Row("csv-2", "100000000"), line.Row("csv-2", "100000000"));

        var first = await SendAsync(body);
        var again = await SendAsync(body);

        Assert.Equal("""{"accepted":2,"duplicates":1,"rejected":[]}""", first.Text);
        Assert.Equal("""{"accepted":0,"duplicates":3,"rejected":[]}""", again.Text);
        Assert.Equal(2_600_000_000, await RemainingAsync(line));
    }

    [Theory]
    [InlineData("b-1,{number},-1,{at}", "b-1", "bad-bytes")]
    [InlineData("b-2,{number},0,{at}", "b-2", "bad-bytes")]
    [InlineData("b-3,{number},1.5,{at}", "b-3", "bad-bytes")]
    [InlineData("b-4,{number},many,{at}", "b-4", "bad-bytes")]
    [InlineData("b-5,{number},,{at}", "b-5", "bad-bytes")]
    [InlineData("b-6,{number},100000000000001,{at}", "b-6", "bad-bytes")]
    [InlineData("b-7,{number},99999999999999999999999,{at}", "b-7", "bad-bytes")]
    [InlineData("t-1,{number},1,", "t-1", "bad-time")]
    [InlineData("t-2,{number},1,yesterday", "t-2", "bad-time")]
    [InlineData("t-3,{number},1,2026-11-10T12:00:00", "t-3", "bad-time")]
    [InlineData("t-4,{number},1,2099-01-01T00:00:00Z", "t-4", "bad-time")]
    [InlineData("t-5,{number},1,2001-01-01T00:00:00+09:00", "t-5", "bad-time")]
    [InlineData("t-6,{number},1,{before}", "t-6", "bad-time")]
    [InlineData("n-1,+819999999999,1,{at}", "n-1", "unknown-msisdn")]
    [InlineData("n-2,,1,{at}", "n-2", "unknown-msisdn")]
    [InlineData("n-3,number,1,{at}", "n-3", "unknown-msisdn")]
    [InlineData(",{number},1,{at}", "", "bad-record-id")]
    [InlineData("  ,{number},1,{at}", "  ", "bad-record-id")]
    [InlineData("zero{nul},{number},1,{at}", "zero", "bad-record-id")]
    [InlineData("r-1,{number},1", "r-1", "bad-record")]
    [InlineData("r-2,{number},1,{at},more", "r-2", "bad-record")]
    [InlineData("r-3", "r-3", "bad-record")]
    [InlineData("\"r-4,{number},1,{at}", null, "bad-record")]
    public async Task A_bad_row_is_rejected_alone_with_its_code(string row, string? recordId, string code)
    {
        var line = await NewLineAsync();

        var answer = await SendAsync(Csv(line.Row("before"), line.Fill(row), line.Row("after")));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(2, answer.Json.GetProperty("accepted").GetInt32());
        Assert.Equal(0, answer.Json.GetProperty("duplicates").GetInt32());
        var rejected = Assert.Single(answer.Json.GetProperty("rejected").EnumerateArray());
        Assert.Equal(code, rejected.GetProperty("code").GetString());
        Assert.Equal(
            recordId ?? rejected.GetProperty("recordId").GetString(),
            rejected.GetProperty("recordId").GetString()
        );
        Assert.Equal(2_999_999_998, await RemainingAsync(line));
    }

    [Fact]
    public async Task A_byte_that_is_no_utf8_costs_its_own_row_only()
    {
        var line = await NewLineAsync();
        byte[] body = [.. Utf8(Csv(line.Row("good"))), (byte)'x', 0x8B, .. Utf8($"{line.Row("")}\n")];

        var answer = await SendAsync(body);

        Assert.Equal(
            """{"accepted":1,"duplicates":0,"rejected":[{"recordId":"x","code":"bad-record-id"}]}""",
            answer.Text
        );
    }

    [Fact]
    public async Task Quotes_windows_line_ends_and_a_byte_order_mark_are_read()
    {
        var line = await NewLineAsync();
        var quoted = $"\"quoted, \"\"so\"\" to speak\",\"{line.Msisdn}\",\"1\",\"{line.At}\"";

        var answer = await SendAsync($"\uFEFF{Header}\r\n{quoted}\r\n\r\n{line.Row("last")}");

        Assert.Equal("""{"accepted":2,"duplicates":0,"rejected":[]}""", answer.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("recordId,msisdn,bytes\n")]
    [InlineData("msisdn,recordId,bytes,at\n")]
    [InlineData("recordid,msisdn,bytes,at\n")]
    [InlineData("recordId;msisdn;bytes;at\n")]
    [InlineData("recordId,msisdn,bytes,at,more\n")]
    [InlineData("1,+818000000001,1,2026-11-10T12:00:00Z\n")]
    [InlineData("[]")]
    public async Task Without_the_header_the_body_cannot_be_read(string body) =>
        (await SendAsync(body)).IsProblem(HttpStatusCode.BadRequest, "bad-request");

    [Fact]
    public async Task Text_of_another_encoding_cannot_be_read()
    {
        var body = Csv((await NewLineAsync()).Row("wide"));

        var unmarked = await SendAsync(Encoding.Unicode.GetBytes(body));
        var declared = await SendAsync(Utf8(body), "text/csv; charset=shift_jis");

        unmarked.IsProblem(HttpStatusCode.BadRequest, "bad-request");
        declared.IsProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    public async Task Another_kind_of_body_cannot_be_read(string type) =>
        (await SendAsync(Utf8(Csv()), type)).IsProblem(HttpStatusCode.BadRequest, "bad-request");

    [Fact]
    public async Task A_row_without_end_cannot_be_read()
    {
        var line = await NewLineAsync();

        var answer = await SendAsync(Csv(line.Row("first"), new string('x', 400_000)));

        answer.IsProblem(HttpStatusCode.BadRequest, "bad-request");
        Assert.Equal(3_000_000_000, await RemainingAsync(line));
    }

    [Fact]
    public async Task An_upload_may_be_larger_than_other_bodies_and_every_rejected_record_is_told()
    {
        const int rows = 60_000;
        var id = new string('x', 500);
        var line = await NewLineAsync();
        var key = await office.NewKeyAsync("usage:write");
        var body = Utf8(Csv([.. Enumerable.Repeat(line.Row(id), rows), line.Row("good")]));
        Assert.True(body.Length > LargestOtherBody);

        var answer = await SendAsync(body, key: key, idempotencyKey: "large");
        var again = await SendAsync(body, key: key, idempotencyKey: "large");

        Assert.Equal(1, answer.Json.GetProperty("accepted").GetInt32());
        Assert.Equal(rows, answer.Json.GetProperty("rejected").GetArrayLength());
        Assert.Equal(answer, again);
    }

    [Fact]
    public async Task With_an_idempotency_key_the_first_answer_comes_again_and_another_body_is_refused()
    {
        var line = await NewLineAsync();
        var key = await office.NewKeyAsync("usage:write");
        var body = Csv(line.Row("keyed", "5"), line.Row("bad", "-5"));

        var first = await SendAsync(Utf8(body), key: key, idempotencyKey: "upload");
        var again = await SendAsync(Utf8(body), key: key, idempotencyKey: "upload");
        var other = await SendAsync(Utf8(Csv(line.Row("other", "5"))), key: key, idempotencyKey: "upload");

        Assert.Equal(1, first.Json.GetProperty("accepted").GetInt32());
        Assert.Equal(first, again);
        other.IsProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Equal(2_999_999_995, await RemainingAsync(line));
    }

    [Fact]
    public async Task An_upload_that_broke_off_is_made_good_by_a_repeat()
    {
        var line = await NewLineAsync();
        var rows = Enumerable.Range(0, 1_000).Select(i => line.Row($"broken-off-{i}", "1000")).ToArray();
        using var broken = new BrokenContent(Utf8(Csv(rows[..600])));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            office.CallAsync(HttpMethod.Post, "/api/usage", broken, null, null)
        );
        var again = await SendAsync(Csv(rows));

        var (accepted, duplicates) = (again.Json.GetProperty("accepted"), again.Json.GetProperty("duplicates"));
        Assert.Equal(1_000, accepted.GetInt32() + duplicates.GetInt32());
        Assert.Equal(2_999_000_000, await RemainingAsync(line));
    }

    private static string Csv(params IEnumerable<string> rows) => string.Join('\n', [Header, .. rows, ""]);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private Task<OfficeAnswer> SendAsync(string body) => SendAsync(Utf8(body));

    private async Task<OfficeAnswer> SendAsync(
        byte[] body,
        string type = "text/csv",
        string? key = null,
        string? idempotencyKey = null
    )
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await office.CallAsync(HttpMethod.Post, "/api/usage", content, key, idempotencyKey);
    }

    private async Task<CsvLine> NewLineAsync()
    {
        var since = office.Now.AddMinutes(-30);
        var lineId = await office.Office.NewLineAsync(
            await office.NewContractorAsync(),
            "健一",
            "basic-3gb-voice",
            since
        );
        var msisdn = (await office.Office.LineAsync(lineId)).GetProperty("msisdn").GetString()!;
        return new CsvLine(lineId, msisdn, Text(office.Now.AddMinutes(-1)), Text(since.AddMinutes(-6)));
    }

    private static string Text(DateTimeOffset at) =>
        JsonSerializer.Serialize(at).Trim('"').Replace("\\u002B", "+", StringComparison.Ordinal);

    private async Task<long> RemainingAsync(CsvLine line) =>
        (await office.Office.LineAsync(line.Id)).GetProperty("remainingBytes").GetInt64();

    private sealed record CsvLine(Guid Id, string Msisdn, string At, string Before)
    {
        // Ids are the network's own: no two tests may share one.
        public string Row(string recordId, string bytes = "1") =>
            $"{(recordId.Length is 0 or > 128 ? recordId : $"{recordId}-{Id:N}")},{Msisdn},{bytes},{At}";

        public string Fill(string row) =>
            row.Replace("{nul}", "\0", StringComparison.Ordinal)
                .Replace("{number}", Msisdn, StringComparison.Ordinal)
                .Replace("{at}", At, StringComparison.Ordinal)
                .Replace("{before}", Before, StringComparison.Ordinal);
    }

    /// <summary>A connection that is lost in the middle of the body.</summary>
    private sealed class BrokenContent : HttpContent
    {
        private readonly byte[] _start;

        public BrokenContent(byte[] start)
        {
            _start = start;
            Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_start);
            await stream.FlushAsync();
            throw new IOException("The connection is lost.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
