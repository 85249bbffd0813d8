namespace LineMobileBot.Ledger.Contracts;

/// <summary>The life of a line. The numbers are stored; never reuse one.</summary>
public enum LineState
{
    /// <summary>Applied for; the SIM has not been sent.</summary>
    Applied = 1,

    /// <summary>The SIM has been sent and the usage code issued; links open on the day after the notice.</summary>
    Shipped = 2,

    /// <summary>In service; the only state in which data can be given and received.</summary>
    Active = 3,

    /// <summary>Stopped for a time, for example for non-payment.</summary>
    Suspended = 4,

    /// <summary>In service to the end of the month, then cancelled.</summary>
    CancelScheduled = 5,

    /// <summary>Ended for good.</summary>
    Cancelled = 6,
}
