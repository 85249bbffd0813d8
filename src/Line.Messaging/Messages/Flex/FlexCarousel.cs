namespace Line.Messaging.Messages.Flex;

/// <summary>Bubbles side by side: at most 50 KB of JSON.</summary>
/// <param name="Contents">1 to 12, all of one size.</param>
public sealed record FlexCarousel(params IReadOnlyList<FlexBubble> Contents) : FlexContainer;
