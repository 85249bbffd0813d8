using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>A plan change that a contractor wants for a line.</summary>
/// <param name="ContractorId">Who asks; must be the contractor of the line.</param>
/// <param name="LineId">The line.</param>
/// <param name="PlanCode">The new plan.</param>
/// <param name="FromMonth">The first month of the new plan as the contractor was shown it.</param>
public sealed record PlanChangeRequest(Guid ContractorId, Guid LineId, string PlanCode, ServiceMonth FromMonth);

/// <summary>Why a plan change was not scheduled. Nothing changed; an earlier scheduled change stands.</summary>
public abstract record PlanChangeRefusal
{
    private PlanChangeRefusal() { }

    /// <summary>There is no such line, or another contractor pays for it; which of the two is nobody's business.</summary>
    public sealed record NotTheContractor : PlanChangeRefusal;

    /// <summary>The line has not started, is suspended, has ended or will have ended by then.</summary>
    /// <param name="State">Its state.</param>
    public sealed record LineNotInService(LineState State) : PlanChangeRefusal;

    /// <summary>A new month has begun since the contractor was shown from when the plan would hold.</summary>
    /// <param name="FromMonth">From when it would hold now.</param>
    public sealed record MonthClosed(ServiceMonth FromMonth) : PlanChangeRefusal;

    /// <summary>It is the plan that the line has now.</summary>
    public sealed record SamePlan : PlanChangeRefusal;

    /// <summary>The plan is not sold, or not any more.</summary>
    public sealed record NotOnSale : PlanChangeRefusal;

    /// <summary>The plan is for another kind of SIM, which would have to be sent first.</summary>
    /// <param name="Service">What the line's SIM can do.</param>
    public sealed record OtherService(SimService Service) : PlanChangeRefusal;
}

/// <summary>What became of asking for a plan change.</summary>
public abstract record PlanChangeOutcome
{
    private PlanChangeOutcome() { }

    /// <summary>The change is scheduled, in place of an earlier one if there was any.</summary>
    /// <param name="Change">The change.</param>
    /// <param name="Replaced">The earlier one that will not take effect.</param>
    public sealed record Scheduled(PlanChange Change, PlanChange? Replaced) : PlanChangeOutcome;

    /// <summary>The same form had scheduled it before; nothing changed this time.</summary>
    /// <param name="Change">The change as it stands now, perhaps withdrawn since.</param>
    public sealed record Already(PlanChange Change) : PlanChangeOutcome;

    /// <summary>Nothing changed.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(PlanChangeRefusal Why) : PlanChangeOutcome;
}

/// <summary>What became of withdrawing a plan change.</summary>
public abstract record PlanWithdrawalOutcome
{
    private PlanWithdrawalOutcome() { }

    /// <summary>The change will not take effect; the line keeps its plan.</summary>
    /// <param name="Change">The change, withdrawn now or before.</param>
    public sealed record Withdrawn(PlanChange Change) : PlanWithdrawalOutcome;

    /// <summary>The month of the change has begun.</summary>
    /// <param name="Change">The change.</param>
    public sealed record TooLate(PlanChange Change) : PlanWithdrawalOutcome;

    /// <summary>The line has no such change scheduled: it never had, or another has taken its place.</summary>
    public sealed record NotScheduled : PlanWithdrawalOutcome;
}
