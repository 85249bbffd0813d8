using System.Globalization;
using System.Security.Cryptography;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;
using Npgsql;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>Tells stories to a ledger on a real database, by its real commands only.</summary>
internal sealed class LedgerDriver : IAsyncDisposable
{
    private static readonly byte[] Pepper = SHA256.HashData("pepper of the tests"u8);
    private readonly TestDatabase _database;
    private int _numbers;
    private int _records;
    private int _forms;

    private LedgerDriver(TestDatabase database, DateTimeOffset now)
    {
        _database = database;
        Clock = new ManualClock(now);
        var cipher = new UsageCodeCipher(Pepper);
        Links = new UserLinks(cipher, new LinkPolicy(), new CodePolicy(), GiftPolicy, Clock);
        ContractLinks = new ContractLinks(new LinkPolicy(), Clock);
        Codes = new UsageCodeIssuer(cipher, RandomNumberGenerator.Create(), Links, new CodePolicy(), Clock);
        Contractors = new Contractors(new LinePolicy(), Clock);
        Lines = new MobileLines(Codes, new LinePolicy(), Clock);
        Applications = new Applications(new LinePolicy(), Clock);
        PlanChanges = new PlanChanges(Clock);
        TopUps = new TopUps(new TopUpPolicy(), Clock);
        PointAwards = new PointAwards(new PointPolicy(), Clock);
        Reversals = new GiftReversals(Clock);
        Usage = new UsageRecording(database.DataSource, new UsagePolicy(), Clock);
    }

    public ManualClock Clock { get; }
    public GiftPolicy GiftPolicy { get; } = new();
    public UserLinks Links { get; }
    public ContractLinks ContractLinks { get; }
    public UsageCodeIssuer Codes { get; }
    public Contractors Contractors { get; }
    public MobileLines Lines { get; }
    public Applications Applications { get; }
    public PlanChanges PlanChanges { get; }
    public PointAwards PointAwards { get; }
    public TopUps TopUps { get; }
    public GiftReversals Reversals { get; }
    public UsageRecording Usage { get; }

    public NpgsqlDataSource DataSource => _database.DataSource;

    public string ConnectionString => _database.ConnectionString;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public static async Task<LedgerDriver> StartAsync(string now = "2026-11-10T12:00:00") =>
        new(await TestDatabase.CreateAsync(), Jst(now));

    public static DateTimeOffset Jst(string text) =>
        DateTimeOffset.Parse($"{text}+09:00", CultureInfo.InvariantCulture).ToUniversalTime();

    public static string AccountOf(Guid lineId) => $"account {lineId:N}";

    /// <summary>Runs a command in a transaction of its own, as a room would.</summary>
    public async Task<T> CommitAsync<T>(Func<NpgsqlConnection, Task<T>> command)
    {
        await using var connection = await DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var result = await command(connection);
        await transaction.CommitAsync();
        return result;
    }

    public async Task<T> ReadAsync<T>(Func<NpgsqlConnection, Task<T>> read)
    {
        await using var connection = await DataSource.OpenConnectionAsync();
        return await read(connection);
    }

    public Task<ContractorOutcome> AddContractorAsync(string loginId, string? householdId = null) =>
        CommitAsync(c =>
            Contractors.PutAsync(c, loginId, "Example Name", $"{loginId}@example.com", householdId, default)
        );

    public Task<LineOutcome> ApplyAsync(string loginId, string plan = "communication-10gb-voice") =>
        EnterAsync(loginId, plan, applicationId: null);

    /// <summary>A line for an application, or one that the contractor asked for elsewhere.</summary>
    public Task<LineOutcome> EnterAsync(string loginId, string plan, Guid? applicationId)
    {
        var number = Msisdn.Parse(string.Create(CultureInfo.InvariantCulture, $"090{++_numbers:D8}"));
        var entry = new NewLine(loginId, number, Carrier.Docomo, plan, "User", null, applicationId);
        return CommitAsync(c => Lines.EnterAsync(c, entry, default));
    }

    /// <summary>A line whose SIM was sent the day before, so that links are open; not started.</summary>
    public async Task<MobileLine> ShippedLineAsync(string loginId, string plan = "communication-10gb-voice")
    {
        await AddContractorAsync(loginId);
        var applied = Done(await ApplyAsync(loginId, plan));
        return Done(await CommitAsync(c => Lines.NoticeShippingAsync(c, applied.Id, Now.AddDays(-1), default)));
    }

    /// <summary>A line in service since now, with its user linked.</summary>
    public async Task<MobileLine> ActiveLineAsync(string loginId, string plan = "communication-10gb-voice")
    {
        var shipped = await ShippedLineAsync(loginId, plan);
        await LinkAsync(AccountOf(shipped.Id), await CodeOfAsync(shipped.Id));
        return Done(await CommitAsync(c => Lines.StartAsync(c, shipped.Id, Now, default)));
    }

    public async Task<string> CodeOfAsync(Guid lineId) =>
        (await ReadAsync(c => Codes.ShowAsync(c, lineId, default)))!.Value.Digits;

    public Task<LinkOutcome> LinkAsync(string account, string typed) =>
        CommitAsync(c => Links.LinkByCodeAsync(c, account, typed, default));

    public Task<T> OnBookAsync<T>(Func<Book, T> operation, params Guid[] lineIds) =>
        CommitAsync(async connection =>
        {
            var book = await Book.OpenAsync(connection, lineIds, Clock, default);
            var result = operation(book);
            await using var batch = connection.CreateBatch();
            book.AppendWrites(batch);
            if (batch.BatchCommands.Count > 0)
            {
                await batch.ExecuteNonQueryAsync();
            }

            return result;
        });

    public Task<GiftOutcome> GiveAsync(Guid giver, Guid receiver, DataAmount amount, string? key = null) =>
        OnBookAsync(
            book =>
                book.Give(
                    new IdempotencyKey(key ?? $"gift {Guid.CreateVersion7(Now)}"),
                    new GiftRequest(giver, AccountOf(giver), receiver, amount, book.Month),
                    GiftPolicy
                ),
            giver,
            receiver
        );

    public Task<UsageReport> UseAsync(MobileLine line, DataAmount amount, DateTimeOffset? at = null) =>
        RecordAsync(new ReportedUsage($"record {++_records}", line.Msisdn.E164, amount.Bytes, at ?? Now));

    /// <summary>One upload of usage.</summary>
    public async Task<UsageReport> RecordAsync(params IEnumerable<ReportedUsage> records)
    {
        await using var upload = Usage.Begin();
        foreach (var record in records)
        {
            await upload.AddAsync(record, default);
        }

        var counts = await upload.CompleteAsync(default);
        var rejected = await upload.RejectedAsync().ToListAsync();
        Assert.Equal(counts.Rejected, rejected.Count);
        return new UsageReport(counts.Accepted, counts.Duplicates, rejected);
    }

    /// <summary>The line's contractor buys data for it.</summary>
    public Task<TopUpOutcome> TopUpAsync(MobileLine line, DataAmount size, string? form = null) =>
        CommitAsync(c =>
            TopUps.BuyAsync(
                c,
                new IdempotencyKey(form ?? $"form {++_forms}"),
                new TopUpRequest(line.ContractorId, line.Id, size),
                default
            )
        );

    public async Task<LineBalance> BalanceAsync(Guid lineId) =>
        (await ReadAsync(c => Balances.ReadAsync(c, [lineId], Now, default)))[lineId];

    public async Task AssertReconciledAsync()
    {
        var report = await ReadAsync(c => Reconciliation.RunAsync(c, default));
        Assert.Empty(report.Discrepancies);
        Assert.Equal(report.NetOfOutside, report.Remaining);
        Assert.True(report.Buckets > 0);
    }

    /// <summary>Whether some command waits for a lock that another holds.</summary>
    public async Task<bool> SomeoneWaitsAsync()
    {
        await using var command = DataSource.CreateCommand(
            "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')"
        );
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    public static MobileLine Done(LineOutcome outcome) => Assert.IsType<LineOutcome.Done>(outcome).Line;

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}

/// <summary>What became of one upload.</summary>
internal sealed record UsageReport(long Accepted, long Duplicates, IReadOnlyList<RejectedUsage> Rejected);
