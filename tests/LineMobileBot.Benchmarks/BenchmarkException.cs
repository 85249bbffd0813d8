namespace LineMobileBot.Benchmarks;

/// <summary>The measurement could not be made; the message tells the reader why.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
