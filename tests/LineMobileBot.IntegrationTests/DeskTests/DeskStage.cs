using System.Globalization;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.IntegrationTests.DeskTests;

/// <summary>The desk for all tests of a class; each test makes operators of its own.</summary>
public sealed class DeskStage : IAsyncLifetime
{
    private int _customers;

    internal CarrierStage Stage { get; private set; } = null!;

    internal DeskDriver Desk => Stage.Desk;

    public async Task InitializeAsync() =>
        Stage = await CarrierStage.StartAsync(builder =>
        {
            // All tests of a class come from one address.
            builder.Configuration["Site:SignInLimits:PerAddressAndMinute"] = "100000";
            builder.Configuration["Site:SignInLimits:PerLoginIdAndMinute"] = "100000";
            builder.Configuration["Campaigns:Testers:0"] = "U00000000000000000000000000000001";
        });

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    /// <summary>A customer with one line in service whose user is linked.</summary>
    internal async Task<DeskCustomer> NewCustomerAsync()
    {
        var loginId = string.Create(CultureInfo.InvariantCulture, $"kokyaku{Interlocked.Increment(ref _customers)}");
        var userName = $"架空{loginId}";
        await Stage.BackOffice.NewContractorAsync(loginId, $"household-of-{loginId}", SiteDriver.Password);
        var now = Stage.Clock.GetUtcNow();
        var lineId = await Stage.BackOffice.NewLineAsync(loginId, userName, "basic-3gb-voice", now);
        var phone = await Stage.NewLinkedPhoneAsync(userName, lineId);
        await using var connection = await Stage.Database.DataSource.OpenConnectionAsync();
        var line = (await LineOverview.ReadAsync(connection, lineId, now, CancellationToken.None))!.Line;
        return new DeskCustomer(loginId, userName, line, phone);
    }

    /// <summary>Gives from one to the other, by the book's own command; answers the gift's id.</summary>
    internal async Task<Guid> GiveAsync(DeskCustomer giver, DeskCustomer receiver, long megabytes)
    {
        await using var connection = await Stage.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        Guid[] lines = [giver.Line.Id, receiver.Line.Id];
        var book = await Book.OpenAsync(connection, lines, Stage.Clock, CancellationToken.None);
        var request = new GiftRequest(
            giver.Line.Id,
            giver.Phone.UserId,
            receiver.Line.Id,
            DataAmount.FromMegabytes(megabytes),
            book.Month
        );
        var key = new IdempotencyKey($"desk-stage/{Guid.CreateVersion7(book.Now):N}");
        var posted = Assert.IsType<GiftOutcome.Posted>(book.Give(key, request, new GiftPolicy()));
        await using var batch = connection.CreateBatch();
        book.AppendWrites(batch);
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return posted.GiftId;
    }

    internal async Task ExecuteAsync(string sql)
    {
        await using var command = Stage.Database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What the audit trail says of an operator, as who acted or as what was touched, oldest first: <c>action outcome reason</c>.</summary>
    internal async Task<List<string>> AuditAsync(Guid operatorId)
    {
        await using var select = Stage.Database.DataSource.CreateCommand(
            """
            select action || (case outcome when 1 then ' done ' else ' refused ' end) || coalesce(detail ->> 'reason', '')
            from audit_events where $1 in (actor_id, object_id) order by id
            """
        );
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = operatorId.ToString("D") });
        await using var rows = await select.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            lines.Add(rows.GetString(0).Trim());
        }

        return lines;
    }
}

/// <summary>Somebody whom operators look up.</summary>
internal sealed record DeskCustomer(string LoginId, string UserName, MobileLine Line, PhoneDriver Phone);
