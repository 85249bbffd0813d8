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
