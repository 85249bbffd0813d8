using System.Text.Json.Serialization;

namespace Line.Simulator.Control;

/// <summary>What an act of a user led to, or why it could not be done.</summary>
internal sealed record Outcome
{
    /// <summary>The bubble it made on the user's side.</summary>
    public string? MessageId { get; init; }

    public string? WebhookEventId { get; init; }

    /// <summary>What the phone has to open.</summary>
    public string? Uri { get; init; }

    [JsonIgnore]
    public Refusal? Refusal { get; init; }

    public static Outcome Refused(int status, string sentence) => new() { Refusal = new Refusal(status, sentence) };

    public static Outcome NotFound(string sentence) => Refused(StatusCodes.Status404NotFound, sentence);

    public static Outcome Impossible(string sentence) => Refused(StatusCodes.Status409Conflict, sentence);

    public static Outcome BadRequest(string sentence) => Refused(StatusCodes.Status400BadRequest, sentence);
}

internal sealed record Refusal(int Status, string Sentence);
