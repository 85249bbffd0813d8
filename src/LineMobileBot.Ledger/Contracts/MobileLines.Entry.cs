using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>How lines come into being.</summary>
public sealed partial class MobileLines
{
    private const string LineOfNumber = "select exists (select from lines where msisdn = $1 and state <> 6)";

    /// <summary>
    /// Enters a line. The household's cap of live lines is enforced; a line entered for an open application has its place already.
    /// </summary>
    public async Task<LineOutcome> EnterAsync(
        NpgsqlConnection connection,
        NewLine entry,
        CancellationToken cancellationToken
    )
    {
        if (PlanCatalogue.Find(entry.PlanCode) is not { } plan)
        {
            return new LineOutcome.Refused(new ContractRefusal.UnknownPlan());
        }

        // A number is free again once its line has ended, whether or not anyone has settled that yet.
        await LineEndings.SettleAsync(connection, clock, cancellationToken);
        if (await Contractors.LockAsync(connection, entry.LoginId, cancellationToken) is not { } contractor)
        {
            return new LineOutcome.Refused(new ContractRefusal.UnknownContractor());
        }

        await HouseholdCap.LockAsync(connection, contractor.HouseholdId, cancellationToken);
        var application = entry.ApplicationId is { } id
            ? await ApplicationRows.LockAsync(connection, id, cancellationToken)
            : null;
        var now = clock.ReadNow();
        var refusal =
            RefusalOf(entry, application, contractor)
            ?? await RefusalOfAsync(connection, entry, contractor, now, cancellationToken);
        if (refusal is not null)
        {
            return new LineOutcome.Refused(refusal);
        }

        var line = Applied(entry, application, contractor, now);
        var version = application?.PlanVersion ?? plan.Version;
        await InsertAsync(connection, line, plan.Code, version, application, cancellationToken);
        return new LineOutcome.Done(line, Changed: true);
    }

    private static ContractRefusal? RefusalOf(NewLine entry, Application? application, Contractor contractor) =>
        entry.ApplicationId is null ? null
        : application is null || application.ContractorId != contractor.Id ? new ContractRefusal.UnknownApplication()
        : !application.IsOpen ? new ContractRefusal.ApplicationNotOpen()
        : application.PlanCode != entry.PlanCode ? new ContractRefusal.ApplicationForOtherPlan(application.PlanCode)
        : null;

    private async Task<ContractRefusal?> RefusalOfAsync(
        NpgsqlConnection connection,
        NewLine entry,
        Contractor contractor,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (entry.ApplicationId is null)
        {
            var ends = await HouseholdCap.LineEndsAsync(connection, contractor.HouseholdId, cancellationToken);
            if (HouseholdCap.RefusalOf(ends, adding: 1, now, policy) is { } cap)
            {
                return cap;
            }
        }

        await using var command = connection.Command(LineOfNumber, Value(entry.Msisdn.E164));
        var inUse = (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
        return inUse ? new ContractRefusal.MsisdnInUse() : null;
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection,
        MobileLine line,
        string planCode,
        int planVersion,
        Application? application,
        CancellationToken cancellationToken
    )
    {
        await using var batch = connection.CreateBatch();
        var linePlan = new LinePlan(line.Id, ServiceMonth.Of(line.AppliedAt), planCode, planVersion);
        MobileLineRows.AppendInsert(batch, line, linePlan);
        if (application is not null)
        {
            ApplicationRows.AppendLine(batch, application.Id, line.Id);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static MobileLine Applied(
        NewLine entry,
        Application? application,
        Contractor contractor,
        DateTimeOffset now
    ) =>
        new(
            Guid.CreateVersion7(now),
            contractor.Id,
            entry.Msisdn,
            entry.Carrier,
            LineState.Applied,
            entry.UserName,
            entry.BirthDate ?? application?.BirthDate,
            AppliedAt: now,
            ShippingNoticeAt: null,
            StartedAt: null,
            SuspendedAt: null,
            EndsAt: null,
            OpenedMonth: null
        );
}
