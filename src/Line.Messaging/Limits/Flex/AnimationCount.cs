namespace Line.Messaging.Limits.Flex;

/// <summary>How many moving pictures a message has so far.</summary>
internal sealed class AnimationCount
{
    private const int Max = 10;
    private int count;

    internal bool IsOneTooMany() => ++count > Max;
}
