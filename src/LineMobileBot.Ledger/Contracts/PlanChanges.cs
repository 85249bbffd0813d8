using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// Changes the plans of lines from the next 1st. Commands run inside the caller's open transaction (read committed) and take
/// effect with its commit. A line has one change scheduled at most.
/// </summary>
/// <remarks>
/// A scheduled change is a row of the line's plans by month, which the opening of the month reads like any other; so nothing
/// has to happen at midnight, and what is carried over does not depend on the plan.
/// </remarks>
public sealed class PlanChanges(TimeProvider clock)
{
    /// <summary>
    /// Schedules a change; the last request wins. The same key again gives the first change, even one that was withdrawn
    /// since: a form sent late brings nothing back.
    /// </summary>
    /// <exception cref="IdempotencyKeyReusedException">The key belongs to another change.</exception>
    public async Task<PlanChangeOutcome> ScheduleAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        PlanChangeRequest request,
        CancellationToken cancellationToken
    )
    {
        var line = await MobileLineRows.LockAsync(connection, request.LineId, cancellationToken);
        var now = clock.ReadNow();
        if (line is null || line.ContractorId != request.ContractorId)
        {
            return new PlanChangeOutcome.Refused(new PlanChangeRefusal.NotTheContractor());
        }

        if (await PlanChangeRows.FindAsync(connection, key, cancellationToken) is { } first)
        {
            return (first.LineId, first.PlanCode) == (request.LineId, request.PlanCode)
                ? new PlanChangeOutcome.Already(first)
                : throw new IdempotencyKeyReusedException();
        }

        var current = await PlanChangeRows.PlanAsync(connection, line.Id, ServiceMonth.Of(now), cancellationToken);
        if (PlanChangeRule.RefusalOf(request, line, current, now) is { } refusal)
        {
            return new PlanChangeOutcome.Refused(refusal);
        }

        var plan = PlanCatalogue.OnSale(request.PlanCode, JapanTime.DateOf(now))!;
        return await StoreAsync(connection, Change(key, request, plan, now), cancellationToken);
    }

    /// <summary>Withdraws a scheduled change, to the last instant before its month. Repeating it changes nothing.</summary>
    public async Task<PlanWithdrawalOutcome> WithdrawAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        Guid lineId,
        Guid changeId,
        CancellationToken cancellationToken
    )
    {
        var line = await MobileLineRows.LockAsync(connection, lineId, cancellationToken);
        var now = clock.ReadNow();
        var change = await PlanChangeRows.FindAsync(connection, changeId, cancellationToken);
        if (line?.ContractorId != contractorId || change?.LineId != lineId)
        {
            return new PlanWithdrawalOutcome.NotScheduled();
        }

        if (change.StateAt(now) != PlanChangeState.Scheduled)
        {
            return change.Cancellation switch
            {
                null => new PlanWithdrawalOutcome.TooLate(change),
                PlanChangeCancellation.Withdrawn => new PlanWithdrawalOutcome.Withdrawn(change),
                _ => new PlanWithdrawalOutcome.NotScheduled(),
            };
        }

        var withdrawn = change with { CancelledAt = now, Cancellation = PlanChangeCancellation.Withdrawn };
        await using var batch = connection.CreateBatch();
        PlanChangeRows.AppendCancel(batch, withdrawn);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return new PlanWithdrawalOutcome.Withdrawn(withdrawn);
    }

    /// <summary>What the plan of a line can be changed to; null when it is not a line of that contractor.</summary>
    public async Task<PlanChoice?> OffersAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        Guid lineId,
        CancellationToken cancellationToken
    )
    {
        var line = await MobileLineRows.FindAsync(connection, lineId, cancellationToken);
        if (line is null || line.ContractorId != contractorId)
        {
            return null;
        }

        var now = clock.ReadNow();
        var month = ServiceMonth.Of(now);
        var current = await PlanChangeRows.PlanAsync(connection, lineId, month, cancellationToken);
        var scheduled = await PlanChangeRows.StandingAsync(connection, lineId, month.Next, cancellationToken);
        var livesToSeeIt = !(line.EndsAt <= month.End);
        return new PlanChoice(
            line.StateAt(now),
            current,
            month.Next,
            [.. PlanChangeRule.OffersFor(line, current, now)],
            livesToSeeIt ? scheduled : null
        );
    }

    private static PlanChange Change(IdempotencyKey key, PlanChangeRequest request, Plan plan, DateTimeOffset now) =>
        new(
            Guid.CreateVersion7(now),
            key,
            request.LineId,
            request.ContractorId,
            plan.Code,
            plan.Version,
            request.FromMonth,
            now,
            CancelledAt: null,
            Cancellation: null
        );

    private static async Task<PlanChangeOutcome> StoreAsync(
        NpgsqlConnection connection,
        PlanChange change,
        CancellationToken cancellationToken
    )
    {
        var earlier = await PlanChangeRows.StandingAsync(
            connection,
            change.LineId,
            change.FromMonth,
            cancellationToken
        );
        var replaced = earlier is null
            ? null
            : earlier with
            {
                CancelledAt = change.RequestedAt,
                Cancellation = PlanChangeCancellation.Replaced,
            };
        await using var batch = connection.CreateBatch();
        if (replaced is not null)
        {
            PlanChangeRows.AppendCancel(batch, replaced);
        }

        PlanChangeRows.AppendInsert(batch, change);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return new PlanChangeOutcome.Scheduled(change, replaced);
    }
}
