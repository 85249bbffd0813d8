namespace LineMobileBot.Ledger.Buckets;

/// <summary>The kinds of data. The numbers are stored and rise in the order of consumption; never reuse one.</summary>
public enum BucketKind
{
    /// <summary>Last month's unused plan data, usable for one month more.</summary>
    CarryOver = 1,

    /// <summary>Data received from another line; ends with the month in which it was received.</summary>
    Gift = 2,

    /// <summary>This month's data of the plan.</summary>
    Plan = 3,

    /// <summary>Data bought; lives to the end of the month after the purchase.</summary>
    TopUp = 4,

    /// <summary>Set aside for a gift link that nobody has claimed yet; not usable.</summary>
    Reserved = 5,
}
