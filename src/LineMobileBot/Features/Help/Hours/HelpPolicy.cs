using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.Help.Hours;

/// <summary>When a person can be had: ids <c>Help.*</c> of the rule book.</summary>
internal sealed record HelpPolicy
{
    public HelpHours Hours { get; init; } = HelpHours.Daily;

    public HolidayList Holidays { get; init; } = HolidayList.None;

    /// <summary>From this time of the day on nobody new joins the queue: they would only be sent away at closing time.</summary>
    public TimeOnly LastHandOver { get; init; } = new(18, 50);

    /// <summary>An operator who has not been seen for so long is gone: their talks go back to the queue.</summary>
    public TimeSpan OperatorAway { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What is typed this long after the offer of a call-back is the note.</summary>
    public TimeSpan NoteWithin { get; init; } = TimeSpan.FromMinutes(30);

    private HelpHours OpenDays => Hours.Without(Holidays);

    public bool IsOpen(DateTimeOffset now) => OpenDays.IsOpen(now);

    /// <summary>Whether somebody who asks now may join the queue.</summary>
    public bool TakesRequests(DateTimeOffset now) =>
        IsOpen(now) && TimeOnly.FromDateTime(now.ToOffset(JapanTime.Offset).DateTime) < LastHandOver;

    public DateTimeOffset? NextOpening(DateTimeOffset now) => OpenDays.NextOpening(now);
}
