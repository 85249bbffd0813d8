namespace LineMobileBot.Ledger.Contracts;

/// <summary>Who applies.</summary>
/// <param name="LoginId">The contractor, or the login id that a newcomer wants.</param>
public abstract record Applicant(string LoginId)
{
    /// <summary>A contractor, who has proved to be the one.</summary>
    /// <param name="LoginId">The contractor.</param>
    public sealed record Known(string LoginId) : Applicant(LoginId);

    /// <summary>Somebody who becomes a contractor by applying.</summary>
    /// <param name="LoginId">The login id they want; theirs if nobody has it.</param>
    /// <param name="Name">The name for the bill.</param>
    /// <param name="Email">Where notices go.</param>
    /// <param name="HouseholdId">The household they live in; null for one of their own.</param>
    public sealed record Newcomer(string LoginId, string Name, string Email, string? HouseholdId) : Applicant(LoginId);
}

/// <summary>A line that somebody applies for.</summary>
/// <param name="Applicant">Who applies.</param>
/// <param name="PlanCode">The plan; must be on sale.</param>
/// <param name="Carrier">The network.</param>
/// <param name="UserName">Who will carry the phone.</param>
/// <param name="BirthDate">The user's date of birth.</param>
/// <param name="ChatAccount">The account in whose chat they looked at the plans, if they came from there.</param>
public sealed record ApplicationRequest(
    Applicant Applicant,
    string PlanCode,
    Carrier Carrier,
    string UserName,
    DateOnly BirthDate,
    string? ChatAccount
);

/// <summary>Why an application was not accepted. Nothing happened; a newcomer is none the wiser a contractor.</summary>
public abstract record ApplicationRefusal
{
    private ApplicationRefusal() { }

    /// <summary>The plan is not on sale today, or there is none with that code.</summary>
    public sealed record PlanNotSold : ApplicationRefusal;

    /// <summary>The household has as many lines as it may; open applications and, for a time, ended lines count.</summary>
    /// <param name="MaxPerHousehold">How many that is.</param>
    /// <param name="FreesUpAt">When enough ended lines no longer count; null when none is about to.</param>
    public sealed record HouseholdLineCap(int MaxPerHousehold, DateTimeOffset? FreesUpAt) : ApplicationRefusal;

    /// <summary>A contractor has that login id.</summary>
    public sealed record LoginIdTaken : ApplicationRefusal;

    /// <summary>There is no household with that id.</summary>
    public sealed record UnknownHousehold : ApplicationRefusal;
}

/// <summary>What became of an application.</summary>
public abstract record ApplicationOutcome
{
    private ApplicationOutcome() { }

    /// <summary>It is accepted; a newcomer is a contractor now.</summary>
    /// <param name="Application">The receipt.</param>
    public sealed record Accepted(Application Application) : ApplicationOutcome;

    /// <summary>The same form had been accepted before; nothing happened this time.</summary>
    /// <param name="Application">The first receipt, as it is now.</param>
    public sealed record Already(Application Application) : ApplicationOutcome;

    /// <summary>Nothing happened.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(ApplicationRefusal Why) : ApplicationOutcome;
}

/// <summary>What became of the wish to cancel an application.</summary>
public abstract record ApplicationCancellation
{
    private ApplicationCancellation() { }

    /// <summary>It is cancelled, or was so before.</summary>
    /// <param name="Application">The application as it is now.</param>
    /// <param name="Changed">Whether it was cancelled by this.</param>
    public sealed record Cancelled(Application Application, bool Changed) : ApplicationCancellation;

    /// <summary>Too late: a line has been entered for it.</summary>
    public sealed record NotOpen : ApplicationCancellation;

    /// <summary>There is no such application.</summary>
    public sealed record Unknown : ApplicationCancellation;
}
