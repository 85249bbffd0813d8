namespace Line.Simulator.Platform;

internal sealed record SentMessage(string Id, string? QuoteToken);
