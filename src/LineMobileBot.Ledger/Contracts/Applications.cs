using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// Takes applications for lines. Commands run inside the caller's open transaction (read committed) and take effect with its
/// commit. <see cref="ApplicationBook"/> reads them.
/// </summary>
public sealed class Applications(LinePolicy policy, TimeProvider clock)
{
    /// <summary>
    /// Accepts an application; a newcomer becomes a contractor by the same commit. The household's cap of live lines is enforced.
    /// The same key again gives the first receipt.
    /// </summary>
    /// <exception cref="IdempotencyKeyReusedException">The key belongs to an application of other content.</exception>
    /// <exception cref="ArgumentException">A known applicant is no contractor.</exception>
    public async Task<ApplicationOutcome> ApplyAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        ApplicationRequest request,
        CancellationToken cancellationToken
    )
    {
        await ApplicationRows.LockKeyAsync(connection, key, cancellationToken);
        if (await ApplicationRows.FindAsync(connection, key, cancellationToken) is { } first)
        {
            return await RepeatAsync(connection, first, request, cancellationToken);
        }

        return request.Applicant switch
        {
            Applicant.Newcomer newcomer => await JoinAsync(connection, key, request, newcomer, cancellationToken),
            _ => await ApplyKnownAsync(connection, key, request, cancellationToken),
        };
    }

    /// <summary>Takes an application back for which no line was entered. Repeating it changes nothing.</summary>
    public async Task<ApplicationCancellation> CancelAsync(
        NpgsqlConnection connection,
        Guid applicationId,
        CancellationToken cancellationToken
    )
    {
        switch (await ApplicationRows.LockAsync(connection, applicationId, cancellationToken))
        {
            case null:
                return new ApplicationCancellation.Unknown();
            case { LineId: not null }:
                return new ApplicationCancellation.NotOpen();
            case { CancelledAt: not null } already:
                return new ApplicationCancellation.Cancelled(already, Changed: false);
            case var open:
                var cancelled = open with { CancelledAt = clock.ReadNow() };
                await ApplicationRows.CancelAsync(connection, cancelled, cancellationToken);
                return new ApplicationCancellation.Cancelled(cancelled, Changed: true);
        }
    }

    /// <summary>Why the contractor's household could have no further line at this moment; null when it could.</summary>
    public async Task<ApplicationRefusal.HouseholdLineCap?> ObstacleAsync(
        NpgsqlConnection connection,
        Contractor contractor,
        CancellationToken cancellationToken
    ) => await CapAsync(connection, contractor.HouseholdId, clock.ReadNow(), cancellationToken);

    private static async Task<ApplicationOutcome> RepeatAsync(
        NpgsqlConnection connection,
        Application first,
        ApplicationRequest request,
        CancellationToken cancellationToken
    )
    {
        var contractor = await Contractors.FindAsync(connection, request.Applicant.LoginId, cancellationToken);
        var same =
            (first.ContractorId, first.PlanCode, first.Carrier, first.UserName, first.BirthDate)
            == (contractor?.Id, request.PlanCode, request.Carrier, request.UserName, request.BirthDate);
        return same ? new ApplicationOutcome.Already(first) : throw new IdempotencyKeyReusedException();
    }

    private async Task<ApplicationOutcome> ApplyKnownAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        ApplicationRequest request,
        CancellationToken cancellationToken
    )
    {
        var contractor =
            await Contractors.LockAsync(connection, request.Applicant.LoginId, cancellationToken)
            ?? throw new ArgumentException("The applicant is no contractor.", nameof(request));
        await HouseholdCap.LockAsync(connection, contractor.HouseholdId, cancellationToken);
        var now = clock.ReadNow();
        return await RefusalOfAsync(connection, request, contractor.HouseholdId, now, cancellationToken) is { } refusal
            ? new ApplicationOutcome.Refused(refusal)
            : await AcceptAsync(connection, key, request, contractor.Id, now, cancellationToken);
    }

    private async Task<ApplicationOutcome> JoinAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        ApplicationRequest request,
        Applicant.Newcomer newcomer,
        CancellationToken cancellationToken
    )
    {
        if (await RefusalOfAsync(connection, newcomer, cancellationToken) is { } unwelcome)
        {
            return new ApplicationOutcome.Refused(unwelcome);
        }

        var id = Guid.CreateVersion7(clock.ReadNow());
        var household = newcomer.HouseholdId ?? Contractors.HouseholdOfTheirOwn(id);
        await HouseholdCap.LockAsync(connection, household, cancellationToken);
        var now = clock.ReadNow();
        if (await RefusalOfAsync(connection, request, household, now, cancellationToken) is { } refusal)
        {
            return new ApplicationOutcome.Refused(refusal);
        }

        // Somebody else may have taken the login id since it was looked up.
        var contractor = new Contractor(id, newcomer.LoginId, newcomer.Name, newcomer.Email, household, now);
        return await Contractors.InsertAsync(connection, contractor, cancellationToken)
            ? await AcceptAsync(connection, key, request, id, now, cancellationToken)
            : new ApplicationOutcome.Refused(new ApplicationRefusal.LoginIdTaken());
    }

    private static async Task<ApplicationRefusal?> RefusalOfAsync(
        NpgsqlConnection connection,
        Applicant.Newcomer newcomer,
        CancellationToken cancellationToken
    ) =>
        await Contractors.FindAsync(connection, newcomer.LoginId, cancellationToken) is not null
            ? new ApplicationRefusal.LoginIdTaken()
        : newcomer.HouseholdId is { } household
        && !await HouseholdCap.ExistsAsync(connection, household, cancellationToken)
            ? new ApplicationRefusal.UnknownHousehold()
        : null;

    private async Task<ApplicationRefusal?> RefusalOfAsync(
        NpgsqlConnection connection,
        ApplicationRequest request,
        string householdId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        PlanCatalogue.OnSale(request.PlanCode, JapanTime.DateOf(now)) is null
            ? new ApplicationRefusal.PlanNotSold()
            : await CapAsync(connection, householdId, now, cancellationToken);

    private async Task<ApplicationRefusal.HouseholdLineCap?> CapAsync(
        NpgsqlConnection connection,
        string householdId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var ends = await HouseholdCap.LineEndsAsync(connection, householdId, cancellationToken);
        return HouseholdCap.RefusalOf(ends, adding: 1, now, policy) is { } cap
            ? new ApplicationRefusal.HouseholdLineCap(policy.MaxPerHousehold, cap.FreesUpAt)
            : null;
    }

    private static async Task<ApplicationOutcome> AcceptAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        ApplicationRequest request,
        Guid contractorId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var plan = PlanCatalogue.OnSale(request.PlanCode, JapanTime.DateOf(now))!;
        var application = new Application(
            Guid.CreateVersion7(now),
            key,
            contractorId,
            plan.Code,
            plan.Version,
            request.Carrier,
            request.UserName,
            request.BirthDate,
            request.ChatAccount,
            now,
            LineId: null,
            CancelledAt: null
        );
        await ApplicationRows.InsertAsync(connection, application, cancellationToken);
        return new ApplicationOutcome.Accepted(application);
    }
}
