using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>In the name of which of their lines a person acts. A pure rule.</summary>
internal static class OwnLineRule
{
    /// <param name="lines">The lines the person is the active user of.</param>
    /// <param name="asked">The line that the step names.</param>
    public static OwnLineChoice Choose(IReadOnlyList<LinkedLine> lines, Guid? asked) =>
        (asked, lines) switch
        {
            ({ } id, _) => lines.FirstOrDefault(line => line.LineId == id) is { } line
                ? new OwnLineChoice.Of(line)
                : new OwnLineChoice.NotLinked(),
            (_, []) => new OwnLineChoice.NotLinked(),
            (_, [var only]) => new OwnLineChoice.Of(only),
            _ => new OwnLineChoice.AskWhich(lines),
        };
}

internal abstract record OwnLineChoice
{
    private OwnLineChoice() { }

    public sealed record Of(LinkedLine Line) : OwnLineChoice;

    /// <summary>With more than one line nothing is guessed.</summary>
    public sealed record AskWhich(IReadOnlyList<LinkedLine> Lines) : OwnLineChoice;

    /// <summary>The person carries no line, or not the one that was named.</summary>
    public sealed record NotLinked : OwnLineChoice;
}
