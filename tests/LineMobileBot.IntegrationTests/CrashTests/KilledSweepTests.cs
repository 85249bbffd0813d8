using System.Globalization;
using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.RoadTests;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.IntegrationTests.CrashTests;

/// <summary>The month's sweep, killed again and again while people tap and give over midnight, ends in the book of an undisturbed run.</summary>
public sealed class KilledSweepTests : IAsyncLifetime, IDisposable
{
    private const int Kills = 5;
    private const int Seed = 20270401;

    /// <summary>More by hand: <c>LINEMOBILE_TEST_LINES=200000 ./dev test KilledSweep</c>.</summary>
    private static readonly int Lines = int.Parse(
        Environment.GetEnvironmentVariable("LINEMOBILE_TEST_LINES") ?? "8000",
        CultureInfo.InvariantCulture
    );

    private static readonly TimeSpan BeforeMidnight = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30 + (Lines / 1_000));
    private static readonly TimeSpan Redelivery = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _evening = new();
    private readonly HttpClient _http = new();
    private StandInLine _line = null!;
    private TimeSpan _ahead;
    private readonly List<BotProcess> _bots = [];
    private BotProcess _bot = null!;
    private int _taken;

    public async Task InitializeAsync() => _line = await StandInLine.StartAsync();

    public async Task DisposeAsync()
    {
        await _evening.CancelAsync();
        foreach (var bot in _bots)
        {
            await bot.DisposeAsync();
        }

        await _line.DisposeAsync();
    }

    public void Dispose()
    {
        _http.Dispose();
        _evening.Dispose();
    }

    [Fact]
    public async Task The_sweep_killed_five_times_over_midnight_ends_in_the_book_of_an_undisturbed_one()
    {
        await using var undisturbed = await SweepTown.BuildAsync(Lines);
        await using var town = await SweepTown.BuildAsync(Lines);
        _ahead = SweepTown.Before.End - BeforeMidnight - TimeProvider.System.GetUtcNow();
        var random = new Random(Seed);

        _bot = await StartBotAsync(town);
        var tapping = TapAsync(_evening.Token);
        await Eventually.BecomesTrueAsync("somebody was answered", () => _line.Replies.Count > 0);
        await Eventually.BecomesTrueAsync("it is midnight", () => Now >= SweepTown.Before.End);
        var giving = GiveAsync(random);
        var inTheSweep = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            inTheSweep += await KillAsync(town, random, kill) ? 1 : 0;
            _bot = await StartBotAsync(town);
        }

        await giving;
        await Eventually.BecomesTrueAsync("the month is open for all", Patience, () => IsSweptAsync(town));
        await Eventually.BecomesTrueAsync("all gifts are given", () => AreGivenAsync(town));
        await _evening.CancelAsync();
        await tapping;
        await Eventually.BecomesTrueAsync("those that ended are settled", () => AreSettledAsync(town));
        await _bot.KillAsync();

        Assert.InRange(inTheSweep, 2, Kills - 1);
        Assert.True(_taken > 0);
        await OpenUndisturbedAsync(undisturbed);
        Assert.Equal(await undisturbed.ChecksumAsync(), await town.ChecksumAsync());
        await using var connection = await town.DataSource.OpenConnectionAsync();
        Assert.True((await Reconciliation.RunAsync(connection, default)).IsClean);
    }

    private DateTimeOffset Now => TimeProvider.System.GetUtcNow() + _ahead;

    private async Task<BotProcess> StartBotAsync(SweepTown town)
    {
        var bot = await BotProcess.StartAheadAsync(
            _ahead,
            town.ConnectionString,
            _line.Address,
            ("Line__ApiBaseUrl", _line.Address.AbsoluteUri),
            ("Webhook__Lease", "00:00:02"),
            ("Delivery__Lease", "00:00:02"),
            ("Policies__Gift__QuoteTtl", "1.00:00:00")
        );
        _bots.Add(bot);
        return bot;
    }

    /// <summary>
    /// At some point of the sweep, another each time; at the latest when there is nothing left of it. The first bot looks for a new month only a
    /// minute after its start: it dies at midnight.
    /// </summary>
    /// <returns>Whether some lines were open by then, and others not.</returns>
    private async Task<bool> KillAsync(SweepTown town, Random random, int kill)
    {
        var opened = kill == 1 ? 0 : (Lines * (kill - 2) / Kills) + random.Next(1, Lines / Kills);
        await Eventually.BecomesTrueAsync(
            "the sweep has come so far",
            Patience,
            async () => await OpenAsync(town) >= opened || await IsSweptAsync(town)
        );
        await Task.Delay(random.Next(100));
        await _bot.KillAsync();
        return await OpenAsync(town) > 0 && !await IsSweptAsync(town);
    }

    private async Task TapAsync(CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        while (!cancellationToken.IsCancellationRequested)
        {
            var user = SweepTown.User(random.Next(1, (2 * SweepTown.Gifts) + 1));
            _taken += await TrySendAsync(RoadEvents.Postback(user, "v1/data-remaining/open")) ? 1 : 0;
        }
    }

    /// <summary>Each confirms once; LINE delivers what nobody took again.</summary>
    private async Task GiveAsync(Random random)
    {
        int[] givers = [.. Enumerable.Range(1, SweepTown.Gifts)];
        random.Shuffle(givers);
        foreach (var giver in givers)
        {
            var confirm = RoadEvents.Postback(
                SweepTown.User(giver),
                $"v1/data-gift/confirm?gift={SweepTown.Gift(giver):N}"
            );
            while (!await TrySendAsync(confirm))
            {
                await Task.Delay(Redelivery);
            }

            await Task.Delay(Redelivery);
        }
    }

    private async Task<bool> TrySendAsync(RoadEvent tap)
    {
        try
        {
            var body = RoadEvents.Body(tap);
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/json");
            content.Headers.Add("x-line-signature", Road.Sign(body));
            using var answer = await _http.PostAsync(new Uri(_bot.Address, "/line/webhook"), content);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(Redelivery);
            return false;
        }
    }

    private static Task<long> OpenAsync(SweepTown town) =>
        town.ReadAsync<long>($"select coalesce(sum(opened), 0)::bigint from month_sweeps where {OfTheNewMonth}");

    private static Task<bool> IsSweptAsync(SweepTown town) =>
        town.ReadAsync<bool>(
            $"select count(*) > 0 and count(*) = count(done_at) from month_sweeps where {OfTheNewMonth}"
        );

    private static Task<bool> AreGivenAsync(SweepTown town) =>
        town.ReadAsync<bool>(
            $"select count(*) = {SweepTown.Gifts} from transfers where reason = 5 and booked_at >= '2027-03-31T15:00:00Z'"
        );

    private static Task<bool> AreSettledAsync(SweepTown town) =>
        town.ReadAsync<bool>("select count(*) = 0 from lines where state = 5");

    private static string OfTheNewMonth => $"month = {SweepTown.Before.Next.Number}";

    private static async Task OpenUndisturbedAsync(SweepTown town)
    {
        var clock = new ManualClock(SweepTown.Before.End.AddSeconds(1));
        await using var connection = await town.DataSource.OpenConnectionAsync();
        while (await InTransactionAsync(connection, () => MonthSweep.OpenChunkAsync(connection, clock, default)))
        {
            // Chunk after chunk.
        }

        await InTransactionAsync(connection, () => GiveAllAsync(connection, clock));
        while (await InTransactionAsync(connection, () => SettleAsync(connection, clock)))
        {
            // A thousand lines at a time.
        }
    }

    private static async Task<bool> SettleAsync(NpgsqlConnection connection, TimeProvider clock)
    {
        await LineEndings.SettleAsync(connection, clock, default);
        await using var left = new NpgsqlCommand("select exists (select from lines where state = 5)", connection);
        return await left.ExecuteScalarAsync() is true;
    }

    private static async Task<bool> GiveAllAsync(NpgsqlConnection connection, TimeProvider clock)
    {
        int[] givers = [.. Enumerable.Range(1, SweepTown.Gifts)];
        Guid[] lines = [.. givers.Concat(givers.Select(giver => giver + SweepTown.Gifts)).Select(SweepTown.Line)];
        var book = await Book.OpenAsync(connection, lines, clock, default);
        foreach (var giver in givers)
        {
            var request = new GiftRequest(
                SweepTown.Line(giver),
                SweepTown.User(giver),
                SweepTown.Line(giver + SweepTown.Gifts),
                new DataAmount(SweepTown.GiftBytes),
                book.Month
            );
            Assert.IsType<GiftOutcome.Posted>(book.Give(new($"given {giver}"), request, new GiftPolicy()));
        }

        await using var batch = connection.CreateBatch();
        book.AppendWrites(batch);
        await batch.ExecuteNonQueryAsync();
        return true;
    }

    private static async Task<bool> InTransactionAsync(NpgsqlConnection connection, Func<Task<bool>> work)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var goesOn = await work();
        await transaction.CommitAsync();
        return goesOn;
    }
}
