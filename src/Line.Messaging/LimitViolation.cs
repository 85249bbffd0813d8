namespace Line.Messaging;

/// <summary>Something LINE would answer 400 for.</summary>
/// <param name="Property">
/// Where, as LINE names it: <c>messages[0].text</c>; inside Flex a JSON pointer into the message's contents,
/// <c>/footer/contents/2</c>.
/// </param>
/// <param name="Message">What is wrong, in LINE's words where they are known.</param>
public sealed record LimitViolation(string Property, string Message)
{
    /// <summary>Which of several messages, from 0; of use where <see cref="Property"/> is a pointer.</summary>
    public int? MessageIndex { get; init; }

    /// <summary>Whether it lies inside the contents of a Flex message.</summary>
    public bool IsInFlex => Property.StartsWith('/');

    /// <inheritdoc/>
    public override string ToString() => $"{Property}: {Message}";
}
