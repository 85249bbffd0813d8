using System.Text.Json.Serialization;

namespace Line.Messaging.Messages.Flex;

/// <summary>What a Flex message consists of: a bubble, or a carousel of bubbles.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FlexBubble), "bubble")]
[JsonDerivedType(typeof(FlexCarousel), "carousel")]
public abstract record FlexContainer
{
    private protected FlexContainer() { }
}

/// <summary>Bubbles side by side: at most 50 KB of JSON.</summary>
/// <param name="Contents">1 to 12, all of one size.</param>
public sealed record FlexCarousel(params IReadOnlyList<FlexBubble> Contents) : FlexContainer;
