namespace LineMobileBot.Infrastructure;

/// <summary>A setting is missing or wrong. Its message is the one line the operator reads before the start is given up.</summary>
internal sealed class SettingsException(string message) : Exception(message);
