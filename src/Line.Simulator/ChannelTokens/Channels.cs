using Line.Simulator.Login;

namespace Line.Simulator.ChannelTokens;

/// <summary>The Messaging API channel and the Login channels, by their ids.</summary>
internal sealed class Channels(LoginChannels loginChannels, SimulatorOptions options)
{
    public string? SecretOf(string? id) =>
        id == options.ChannelId ? options.ChannelSecret : loginChannels.Find(id)?.Secret;
}
