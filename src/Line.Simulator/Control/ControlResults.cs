namespace Line.Simulator.Control;

internal static class ControlResults
{
    public static IResult Of(Outcome outcome) =>
        outcome.Refusal is { } refusal
            ? Refused(refusal.Status, refusal.Sentence)
            : TypedResults.Json(outcome, SimulatorJson.Default.Outcome);

    public static IResult Refused(int status, string sentence) =>
        TypedResults.Json(new ControlError(sentence), SimulatorJson.Default.ControlError, statusCode: status);
}
