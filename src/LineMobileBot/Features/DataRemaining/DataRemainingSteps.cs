using LineMobileBot.Conversations;

namespace LineMobileBot.Features.DataRemaining;

/// <summary>What the room's buttons send.</summary>
internal static class DataRemainingSteps
{
    public const string TrendStep = "trend";
    private const string LineValue = "line";

    public static string Room => Areas.DataRemaining.Room;

    /// <summary>The last thirty days of one line, or of the person's first one.</summary>
    public static PostbackData Trend(Guid? lineId = null)
    {
        var step = new PostbackData(Room, TrendStep);
        return lineId is { } id ? step.With(LineValue, id) : step;
    }

    public static Guid? LineOf(PostbackData step) => step.Id(LineValue);
}
