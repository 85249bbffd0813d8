namespace LineMobileBot.Ledger.Transfers;

/// <summary>
/// The key of one operation on the book: a quote's id, a form's id, a usage record's id, a line and its month. Its
/// transfers take <c>key/0</c>, <c>key/1</c> and so on, so the same operation cannot be booked twice.
/// </summary>
public readonly record struct IdempotencyKey
{
    /// <summary>The longest key, in characters: room for a name, the longest id of a usage record and a number.</summary>
    public const int MaxLength = 160;

    /// <summary>Makes a key of <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">The value is blank or longer than <see cref="MaxLength"/>.</exception>
    public IdempotencyKey(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, MaxLength);
        Value = value;
    }

    /// <summary>The key as stored.</summary>
    public string Value { get; }

    /// <summary>The key of the operation's <paramref name="index"/>-th transfer, counted from 0.</summary>
    public IdempotencyKey Part(int index) => new(FormattableString.Invariant($"{Value}/{index}"));

    /// <inheritdoc />
    public override string ToString() => Value;
}
