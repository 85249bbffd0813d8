using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Throttling;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;
using Microsoft.EntityFrameworkCore;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>
/// The ledger's tables: their mapping, their migrations, and reads for pages. Amounts are moved by <see cref="Book"/>
/// only; nothing here is tracked or saved.
/// </summary>
public sealed class LedgerDbContext(DbContextOptions<LedgerDbContext> options) : DbContext(options)
{
    internal const string MigrationsTable = "__ledger_migrations";

    /// <summary>The plan catalogue.</summary>
    public DbSet<Plan> Plans => Set<Plan>();

    /// <summary>The households.</summary>
    public DbSet<Household> Households => Set<Household>();

    /// <summary>The contractors.</summary>
    public DbSet<Contractor> Contractors => Set<Contractor>();

    /// <summary>The applications for lines, those cancelled included.</summary>
    public DbSet<Application> Applications => Set<Application>();

    /// <summary>The phone lines.</summary>
    public DbSet<MobileLine> Lines => Set<MobileLine>();

    /// <summary>The lines' plans by month.</summary>
    public DbSet<LinePlan> LinePlans => Set<LinePlan>();

    /// <summary>The changes of plans asked for, those cancelled included.</summary>
    public DbSet<PlanChange> PlanChanges => Set<PlanChange>();

    /// <summary>The buckets, those that ended included.</summary>
    public DbSet<Bucket> Buckets => Set<Bucket>();

    /// <summary>Every movement of data.</summary>
    public DbSet<Transfer> Transfers => Set<Transfer>();

    /// <summary>The months by which transfers are parted, those detached included.</summary>
    public DbSet<TransferMonth> TransferMonths => Set<TransferMonth>();

    /// <summary>What detached transfers have left in buckets.</summary>
    internal DbSet<TransferClosing> TransferClosings => Set<TransferClosing>();

    /// <summary>The operations the ledger owns.</summary>
    public DbSet<Operation> Operations => Set<Operation>();

    /// <summary>Data bought.</summary>
    public DbSet<TopUp> TopUps => Set<TopUp>();

    /// <summary>What each line's bills brought in points.</summary>
    public DbSet<PointAward> PointAwards => Set<PointAward>();

    /// <summary>The months whose bills are fixed.</summary>
    public DbSet<BillFixing> BillFixings => Set<BillFixing>();

    /// <summary>The usage codes, those replaced included.</summary>
    public DbSet<UsageCode> UsageCodes => Set<UsageCode>();

    /// <summary>Wrong codes typed lately.</summary>
    public DbSet<CodeAttempts> CodeAttempts => Set<CodeAttempts>();

    /// <summary>The user links, those that ended included.</summary>
    public DbSet<UserLink> UserLinks => Set<UserLink>();

    /// <summary>The contract links, those that ended included.</summary>
    public DbSet<ContractLink> ContractLinks => Set<ContractLink>();

    /// <summary>The usage records.</summary>
    public DbSet<UsageRecord> UsageRecords => Set<UsageRecord>();

    /// <summary>How far the months' sweeps have come.</summary>
    internal DbSet<MonthSweepPart> MonthSweeps => Set<MonthSweepPart>();

    /// <summary>Usage by line and day.</summary>
    public DbSet<UsageDay> UsageDays => Set<UsageDay>();

    /// <summary>Usage by line and month.</summary>
    public DbSet<UsageMonth> UsageMonths => Set<UsageMonth>();

    /// <summary>Shares of the month's data that lines have used.</summary>
    public DbSet<UsageMark> UsageMarks => Set<UsageMark>();

    /// <summary>What the network is to be told.</summary>
    public DbSet<NetworkEvent> NetworkEvents => Set<NetworkEvent>();

    /// <summary>The policies' values over time.</summary>
    public DbSet<PolicyValue> PolicyValues => Set<PolicyValue>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LedgerDbContext).Assembly);
        modelBuilder.HasSequence<long>(NetworkEventRows.Cursors);
        SnakeCaseNames.Apply(modelBuilder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DataAmount>().HaveConversion<StoredValues.OfDataAmount>();
        configurationBuilder.Properties<ServiceMonth>().HaveConversion<StoredValues.OfServiceMonth>();
        configurationBuilder.Properties<Yen>().HaveConversion<StoredValues.OfYen>();
        configurationBuilder.Properties<Msisdn>().HaveConversion<StoredValues.OfMsisdn>();
        configurationBuilder.Properties<IdempotencyKey>().HaveConversion<StoredValues.OfIdempotencyKey>();
        configurationBuilder.Properties<Enum>().HaveConversion<short>();
    }
}
