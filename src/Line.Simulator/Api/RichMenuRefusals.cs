using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class RichMenuRefusals
{
    /// <summary>For a call that shows a menu to somebody.</summary>
    public static IResult? Of(RichMenuOutcome outcome) =>
        outcome switch
        {
            RichMenuOutcome.Done => null,
            RichMenuOutcome.NoImage => LineError.BadRequest("must upload richmenu image before applying it to user"),
            _ => LineError.NotFound("richmenu not found"),
        };
}
