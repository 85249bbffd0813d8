namespace LineMobileBot.Ledger.Contracts;

/// <summary>A line to be entered.</summary>
/// <param name="LoginId">Its contractor.</param>
/// <param name="Msisdn">Its number.</param>
/// <param name="Carrier">The network it runs on.</param>
/// <param name="PlanCode">Its plan. Whether that is on sale today is checked where it is chosen, not here: the carrier's
/// systems also enter lines with plans that are no longer sold.</param>
/// <param name="UserName">Who carries the phone.</param>
/// <param name="BirthDate">The user's date of birth, when known.</param>
/// <param name="ApplicationId">The application it is entered for, if the contractor applied for it with us.</param>
public sealed record NewLine(
    string LoginId,
    Msisdn Msisdn,
    Carrier Carrier,
    string PlanCode,
    string UserName,
    DateOnly? BirthDate,
    Guid? ApplicationId = null
);

/// <summary>Why a contractor or a line was not entered, or a line did not change. Nothing happened.</summary>
public abstract record ContractRefusal
{
    private ContractRefusal() { }

    /// <summary>There is no contractor with that login id.</summary>
    public sealed record UnknownContractor : ContractRefusal;

    /// <summary>There is no such line.</summary>
    public sealed record UnknownLine : ContractRefusal;

    /// <summary>There is no plan with that code.</summary>
    public sealed record UnknownPlan : ContractRefusal;

    /// <summary>Another line that has not ended has the number.</summary>
    public sealed record MsisdnInUse : ContractRefusal;

    /// <summary>The household has as many live lines as it may; ended ones count for a time.</summary>
    /// <param name="FreesUpAt">When enough ended lines no longer count; null when none is about to.</param>
    public sealed record HouseholdLineCap(DateTimeOffset? FreesUpAt) : ContractRefusal;

    /// <summary>The contractor has no such application.</summary>
    public sealed record UnknownApplication : ContractRefusal;

    /// <summary>The application was cancelled, or has its line already.</summary>
    public sealed record ApplicationNotOpen : ContractRefusal;

    /// <summary>The application is for another plan.</summary>
    /// <param name="PlanCode">The plan that was applied for.</param>
    public sealed record ApplicationForOtherPlan(string PlanCode) : ContractRefusal;

    /// <summary>The line's state does not allow it.</summary>
    /// <param name="State">The state.</param>
    public sealed record WrongState(LineState State) : ContractRefusal;

    /// <summary>The given instant lies in the future.</summary>
    public sealed record InTheFuture : ContractRefusal;
}

/// <summary>What became of a command on a line.</summary>
public abstract record LineOutcome
{
    private LineOutcome() { }

    /// <summary>Done, or already so.</summary>
    /// <param name="Line">The line as it is now.</param>
    /// <param name="Changed">Whether this command made it so.</param>
    public sealed record Done(MobileLine Line, bool Changed) : LineOutcome;

    /// <summary>Nothing happened.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(ContractRefusal Why) : LineOutcome;
}

/// <summary>What became of entering a contractor.</summary>
public abstract record ContractorOutcome
{
    private ContractorOutcome() { }

    /// <summary>The contractor is new.</summary>
    /// <param name="Contractor">The contractor.</param>
    public sealed record Created(Contractor Contractor) : ContractorOutcome;

    /// <summary>The contractor was known and is changed.</summary>
    /// <param name="Contractor">The contractor as now.</param>
    public sealed record Updated(Contractor Contractor) : ContractorOutcome;

    /// <summary>Nothing happened.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(ContractRefusal Why) : ContractorOutcome;
}
