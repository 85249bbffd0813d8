using System.Text.Json.Serialization;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Whom a gift is meant for.</summary>
[JsonDerivedType(typeof(ToLine), "line")]
[JsonDerivedType(typeof(ToHolderOf), "code")]
[JsonDerivedType(typeof(ToAnyone), "anyone")]
internal abstract record GiftTarget
{
    private GiftTarget() { }

    /// <summary>The user of a line of the giver's own family, or of a line given to before.</summary>
    public sealed record ToLine(Guid LineId) : GiftTarget;

    /// <summary>Whoever showed this receive code.</summary>
    public sealed record ToHolderOf(string ReceiveCode) : GiftTarget;

    /// <summary>The first who opens the gift link.</summary>
    public sealed record ToAnyone : GiftTarget;
}
