using FsCheck;
using FsCheck.Fluent;

namespace LineMobileBot.Tests.LedgerTests;

/// <summary>Random stories; when one fails, it shrinks to the steps that matter.</summary>
internal static class Stories
{
    private const int Length = 60;
    private const int Tries = 300;

    /// <summary>Holds a property against many stories; the number that starts a failing one is printed.</summary>
    public static void Check(Action<Step[]> property) =>
        Prop.ForAll(Of(Enum.GetValues<StepKind>()), property).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    public static Arbitrary<Step[]> Of(params StepKind[] kinds) => Arb.From(AnySteps(kinds), Shorter);

    private static Gen<Step[]> AnySteps(StepKind[] kinds)
    {
        var steps =
            from kind in Gen.Elements(kinds)
            from first in Gen.Choose(0, 1_000)
            from second in Gen.Choose(0, 1_000)
            from number in Gen.Choose(0, 1_000_000)
            select new Step(kind, first, second, number);
        return from length in Gen.Choose(1, Length) from story in steps.ArrayOf(length) select story;
    }

    private static IEnumerable<Step[]> Shorter(Step[] steps)
    {
        for (var size = steps.Length / 2; size > 0; size /= 2)
        {
            for (var from = 0; from + size <= steps.Length; from += size)
            {
                yield return [.. steps[..from], .. steps[(from + size)..]];
            }
        }
    }
}
