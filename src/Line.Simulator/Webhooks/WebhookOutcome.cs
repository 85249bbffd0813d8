namespace Line.Simulator.Webhooks;

/// <summary>How the bot took a webhook.</summary>
/// <param name="StatusCode">0 when there was no answer.</param>
/// <param name="Reason">OK, or LINE's name for the failure.</param>
internal sealed record WebhookOutcome(int StatusCode, string Reason, string Detail)
{
    public bool Succeeded => StatusCode is >= 200 and < 300;
}
