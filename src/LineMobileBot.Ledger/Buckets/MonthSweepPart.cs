namespace LineMobileBot.Ledger.Buckets;

/// <summary>A part of the lines whose month the sweep opens: those with ids above one, up to another.</summary>
/// <param name="Month">The month.</param>
/// <param name="Number">The part, from 1 on.</param>
/// <param name="AfterLine">How far it has come: the next line is above this one.</param>
/// <param name="UntilLine">The last line.</param>
/// <param name="Due">How many of its lines had not opened the month when the sweep began.</param>
/// <param name="Opened">How many the sweep has opened; the others were touched before it came by.</param>
/// <param name="BegunAt">When the sweep began.</param>
/// <param name="DoneAt">When the part was done; null before.</param>
internal sealed record MonthSweepPart(
    ServiceMonth Month,
    int Number,
    Guid AfterLine,
    Guid UntilLine,
    long Due,
    long Opened,
    DateTimeOffset BegunAt,
    DateTimeOffset? DoneAt
);

/// <summary>How far the sweep of a month has come.</summary>
/// <param name="Month">The month.</param>
/// <param name="Due">How many lines had not opened it when the sweep began.</param>
/// <param name="Waiting">How many of them may still have to be opened.</param>
/// <param name="BegunAt">When it began.</param>
/// <param name="DoneAt">When the last part was done; null before.</param>
public sealed record MonthSweepProgress(
    ServiceMonth Month,
    long Due,
    long Waiting,
    DateTimeOffset BegunAt,
    DateTimeOffset? DoneAt
);
