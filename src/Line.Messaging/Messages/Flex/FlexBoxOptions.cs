using System.Text.Json.Serialization;

namespace Line.Messaging.Messages.Flex;

/// <summary>How the contents of a <see cref="FlexBox"/> run.</summary>
public enum FlexLayout
{
    /// <summary>A row.</summary>
    [JsonStringEnumMemberName("horizontal")]
    Horizontal,

    /// <summary>A column.</summary>
    [JsonStringEnumMemberName("vertical")]
    Vertical,

    /// <summary>A row on one base line.</summary>
    [JsonStringEnumMemberName("baseline")]
    Baseline,
}

/// <summary>What the offsets of a component are measured from.</summary>
public enum FlexPosition
{
    /// <summary>Its own place.</summary>
    [JsonStringEnumMemberName("relative")]
    Relative,

    /// <summary>The edges of the box around it.</summary>
    [JsonStringEnumMemberName("absolute")]
    Absolute,
}

/// <summary>How what is left of a box's length is shared out.</summary>
public enum FlexJustifyContent
{
    /// <summary>All after the contents.</summary>
    [JsonStringEnumMemberName("flex-start")]
    FlexStart,

    /// <summary>Half before, half after.</summary>
    [JsonStringEnumMemberName("center")]
    Center,

    /// <summary>All before the contents.</summary>
    [JsonStringEnumMemberName("flex-end")]
    FlexEnd,

    /// <summary>Between the contents.</summary>
    [JsonStringEnumMemberName("space-between")]
    SpaceBetween,

    /// <summary>Around each, so that the ends get half.</summary>
    [JsonStringEnumMemberName("space-around")]
    SpaceAround,

    /// <summary>Evenly, the ends included.</summary>
    [JsonStringEnumMemberName("space-evenly")]
    SpaceEvenly,
}

/// <summary>Where contents lie across the layout's direction.</summary>
public enum FlexAlignItems
{
    /// <summary>At the start.</summary>
    [JsonStringEnumMemberName("flex-start")]
    FlexStart,

    /// <summary>In the middle.</summary>
    [JsonStringEnumMemberName("center")]
    Center,

    /// <summary>At the end.</summary>
    [JsonStringEnumMemberName("flex-end")]
    FlexEnd,
}
