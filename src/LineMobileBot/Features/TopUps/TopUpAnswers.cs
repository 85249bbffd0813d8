using System.Text.Json.Serialization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.TopUps;

/// <summary>For the line's user: the contractor has bought data for the line. Nothing of what it cost.</summary>
/// <param name="UserName">Whose line.</param>
/// <param name="AddedBytes">How much.</param>
/// <param name="LeftBytes">What the line has now, all kinds together.</param>
/// <param name="EndsAt">When the added data ends (exclusive).</param>
[Alert(AlertTopic.Arrivals)]
internal sealed record DataAdded(string UserName, long AddedBytes, long LeftBytes, DateTimeOffset EndsAt)
    : Answer,
        IForUser
{
    public Guid? OfLine { get; init; }
}

[JsonSerializable(typeof(DataAdded))]
internal sealed partial class TopUpJson : JsonSerializerContext;
