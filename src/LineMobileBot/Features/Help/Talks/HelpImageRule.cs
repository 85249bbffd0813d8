using LineMobileBot.Delivery;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>What becomes of a picture after a try to fetch it.</summary>
internal static class HelpImageRule
{
    /// <summary>LINE itself takes pictures of up to 10 MB.</summary>
    public const int MostBytes = 10_000_000;

    private const int MostTries = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    public static ImageDecision Decide(SentContent content, int tries) =>
        content switch
        {
            SentContent.Here(var bytes) when PictureKind.Of(bytes) is { } kind => new ImageDecision.Keep(
                new HelpImage(kind, bytes)
            ),
            SentContent.Here or SentContent.TooLarge => new ImageDecision.End(HelpImageState.Refused),
            SentContent.Gone => new ImageDecision.End(HelpImageState.Gone),
            _ when tries >= MostTries => new ImageDecision.End(HelpImageState.Failed),
            _ => new ImageDecision.Again(FirstPause * Math.Pow(2, tries - 1)),
        };

    /// <summary>The person has to be told that a picture is not seen; whoever took it back knows.</summary>
    public static TalkSentenceKind? NewsOf(HelpImageState state) =>
        state switch
        {
            HelpImageState.Refused => TalkSentenceKind.ImageRefused,
            HelpImageState.Failed => TalkSentenceKind.ImageFailed,
            _ => null,
        };
}

internal abstract record ImageDecision
{
    private ImageDecision() { }

    internal sealed record Keep(HelpImage Image) : ImageDecision;

    internal sealed record Again(TimeSpan After) : ImageDecision;

    internal sealed record End(HelpImageState State) : ImageDecision;
}
