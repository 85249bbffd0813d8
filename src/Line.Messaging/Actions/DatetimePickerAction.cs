using System.Text.Json.Serialization;

namespace Line.Messaging.Actions;

/// <summary>Lets the person choose a date or a time, which comes back as a postback event.</summary>
/// <param name="Data">What the bot gets back beside the choice: at most 300 UTF-16 units.</param>
/// <param name="Mode">What can be chosen.</param>
public sealed record DatetimePickerAction(string Data, DatetimePickerMode Mode) : LineAction
{
    /// <summary>Chosen at first. Like <see cref="Max"/> and <see cref="Min"/> it has no seconds and no time zone.</summary>
    public string? Initial { get; init; }

    /// <summary>The latest that can be chosen; 2100-12-31 without it.</summary>
    public string? Max { get; init; }

    /// <summary>The earliest that can be chosen; 1900-01-01 without it.</summary>
    public string? Min { get; init; }
}

/// <summary>What a <see cref="DatetimePickerAction"/> asks for.</summary>
public enum DatetimePickerMode
{
    /// <summary>A day, <c>2017-12-25</c>.</summary>
    [JsonStringEnumMemberName("date")]
    Date,

    /// <summary>A time of day, <c>01:00</c>.</summary>
    [JsonStringEnumMemberName("time")]
    Time,

    /// <summary>Both, <c>2017-12-25T01:00</c>.</summary>
    [JsonStringEnumMemberName("datetime")]
    Datetime,
}
