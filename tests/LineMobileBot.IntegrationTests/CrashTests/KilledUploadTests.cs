using System.Globalization;
using System.Net.Http.Headers;
using LineMobileBot.IntegrationTests.BackOfficeTests;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.IntegrationTests.CrashTests;

/// <summary>A bot that is killed in the middle of an upload of usage: the repeat ends in the book of one clean upload.</summary>
public sealed class KilledUploadTests
{
    /// <summary>More by hand: <c>LINEMOBILE_TEST_RECORDS=1000000 ./dev test KilledUpload</c>.</summary>
    private static readonly int Records = int.Parse(
        Environment.GetEnvironmentVariable("LINEMOBILE_TEST_RECORDS") ?? "100000",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public async Task An_upload_killed_in_the_middle_and_repeated_ends_in_the_book_of_a_clean_one()
    {
        await using var stage = await CarrierStage.StartAsync();
        await stage.StopBotAsync();
        var feed = UsageFeed.Write(Records, TimeProvider.System.GetUtcNow());
        await using var clean = await UsageTown.BuildAsync();
        await using var killed = await UsageTown.BuildAsync();

        var answer = await UploadAsync(stage, clean, feed);
        await KillWhileUploadingAsync(stage, killed, feed);
        var again = await UploadAsync(stage, killed, feed);

        var (duplicates, bad) = (UsageFeed.Duplicates(Records), UsageFeed.Bad(Records));
        Assert.Equal((Records - duplicates - bad, duplicates, bad), Counts(answer));
        Assert.Equal((Records - bad, bad), (Counts(again).Accepted + Counts(again).Duplicates, Counts(again).Rejected));
        Assert.InRange(Counts(again).Accepted, 1, Counts(answer).Accepted - 1);
        Assert.Equal(await clean.ChecksumAsync(), await killed.ChecksumAsync());
        Assert.True(await killed.ReadAsync<long>("select count(*) from usage_records where uncovered_bytes > 0") > 0);
        await AssertReconciledAsync(killed);
    }

    private static async Task<OfficeAnswer> UploadAsync(CarrierStage stage, UsageTown town, byte[] feed)
    {
        await using var bot = await BotProcess.StartAsync(town.ConnectionString, stage.Simulator.BaseAddress!);
        return await SendAsync(bot, town, feed);
    }

    /// <summary>The kill falls between two transactions: the last lines are held, so that some are booked and others wait.</summary>
    private static async Task KillWhileUploadingAsync(CarrierStage stage, UsageTown town, byte[] feed)
    {
        await using var bot = await BotProcess.StartAsync(town.ConnectionString, stage.Simulator.BaseAddress!);
        await using var holder = await town.DataSource.OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using var hold = holder.CreateCommand();
        hold.CommandText = "select id from lines order by id desc limit 10 for update";
        await hold.ExecuteNonQueryAsync();

        var upload = SendAsync(bot, town, feed);
        await Eventually.BecomesTrueAsync(
            "some records are booked",
            async () => await town.ReadAsync<bool>("select exists (select from usage_records)")
        );
        await bot.KillAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => upload);
    }

    private static async Task<OfficeAnswer> SendAsync(BotProcess bot, UsageTown town, byte[] feed)
    {
        using var http = new HttpClient { BaseAddress = bot.Address, Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", town.Key);
        using var body = new ByteArrayContent(feed);
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await http.PostAsync(new Uri("/api/usage", UriKind.Relative), body);
        return await OfficeAnswer.OfAsync(answer);
    }

    private static (int Accepted, int Duplicates, int Rejected) Counts(OfficeAnswer answer) =>
        (
            answer.Json.GetProperty("accepted").GetInt32(),
            answer.Json.GetProperty("duplicates").GetInt32(),
            answer.Json.GetProperty("rejected").GetArrayLength()
        );

    private static async Task AssertReconciledAsync(UsageTown town)
    {
        await using var connection = await town.DataSource.OpenConnectionAsync();
        var report = await Reconciliation.RunAsync(connection, default);
        Assert.Empty(report.Discrepancies);
        Assert.Equal(report.NetOfOutside, report.Remaining);
    }
}
