using System.Text.RegularExpressions;
using LineMobileBot.Features.Help.Hours;

namespace LineMobileBot.Features.Help.Faq;

/// <summary>What an answer leaves open, in braces: the hours are the settings', whatever they are when somebody asks.</summary>
internal static partial class FaqPlaceholders
{
    private static readonly string Hours = $"{{{HelpTexts.PlaceholderHours}}}";
    private static readonly string LastHandOver = $"{{{HelpTexts.PlaceholderLastHandOver}}}";

    public static string Fill(string answer, HelpPolicy policy) =>
        answer
            .Replace(Hours, HelpHoursWords.Of(policy.Hours), StringComparison.Ordinal)
            .Replace(LastHandOver, HelpHoursWords.Of(policy.LastHandOver), StringComparison.Ordinal);

    /// <summary>Whether every placeholder of the answer is one that is filled in.</summary>
    public static bool AreKnown(string answer) =>
        Braced().Matches(answer).All(braced => braced.Value == Hours || braced.Value == LastHandOver);

    [GeneratedRegex(@"\{[^}]*\}?|\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braced();
}
