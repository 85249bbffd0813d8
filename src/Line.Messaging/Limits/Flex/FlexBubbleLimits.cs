using System.Collections.Frozen;

namespace Line.Messaging.Limits.Flex;

/// <summary>A bubble and its blocks.</summary>
internal static class FlexBubbleLimits
{
    private static readonly string[] BoxBlocks = ["header", "body", "footer"];
    private static readonly string[] Blocks = ["header", "hero", "body", "footer"];

    private static readonly FrozenSet<string> Sizes = FrozenSet.Create(
        "nano",
        "micro",
        "deca",
        "hecto",
        "kilo",
        "mega",
        "giga"
    );

    private static readonly FrozenSet<string> SizesForVideo = FrozenSet.Create("kilo", "mega", "giga");
    private static readonly FrozenSet<string> Directions = FrozenSet.Create("ltr", "rtl");

    internal static void Check(Spot bubble, bool isInCarousel, AnimationCount animations)
    {
        bubble.OptionalKeyword("size", Sizes);
        bubble.OptionalKeyword("direction", Directions);
        if (bubble.Member("action") is { } action)
        {
            ActionLimits.Check(action, ActionPlace.Flex);
        }

        if (Array.TrueForAll(Blocks, block => bubble.Member(block) is null))
        {
            bubble.Fail(LimitTexts.AtLeastOneBlock);
        }

        foreach (var block in BoxBlocks)
        {
            if (bubble.Member(block) is { } box)
            {
                FlexComponentLimits.Check(box, FlexPlace.Block, animations);
            }
        }

        if (bubble.Member("hero") is { } hero)
        {
            CheckHero(bubble, hero, isInCarousel, animations);
        }

        CheckStyles(bubble);
    }

    private static void CheckHero(Spot bubble, Spot hero, bool isInCarousel, AnimationCount animations)
    {
        FlexComponentLimits.Check(hero, FlexPlace.Hero, animations);
        var isVideo = hero.Member("type")?.AsText == "video";
        var mayPlay = !isInCarousel && SizesForVideo.Contains(bubble.Member("size")?.AsText ?? "mega");
        if (isVideo && !mayPlay)
        {
            hero.Fail(LimitTexts.InvalidProperty);
        }
    }

    private static void CheckStyles(Spot bubble)
    {
        if (bubble.Member("styles") is not { } styles)
        {
            return;
        }

        foreach (var block in Blocks)
        {
            if (styles.Member(block) is { } style)
            {
                style.OptionalColor("backgroundColor");
                style.OptionalColor("separatorColor");
                if (style.Member("separator") is { } separator && !FlexValues.Flag(separator.Value))
                {
                    separator.Fail(LimitTexts.InvalidProperty);
                }
            }
        }
    }
}
