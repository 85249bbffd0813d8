using System.Text;

namespace Line.Messaging.Webhook;

/// <summary>
/// The secret of a Messaging API channel: the key of webhook signatures. It never shows itself in a log;
/// <see cref="ToString"/> is masked.
/// </summary>
public sealed class ChannelSecret
{
    private readonly byte[] key;

    /// <summary>Takes the secret as LINE's console shows it.</summary>
    /// <exception cref="ArgumentException">It is empty: everything would be signed rightly.</exception>
    public ChannelSecret(string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        key = Encoding.UTF8.GetBytes(secret);
    }

    internal ReadOnlySpan<byte> Key => key;

    /// <inheritdoc/>
    public override string ToString() => "ChannelSecret(****)";
}
