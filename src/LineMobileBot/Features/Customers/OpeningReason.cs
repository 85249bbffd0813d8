using System.Diagnostics;

namespace LineMobileBot.Features.Customers;

/// <summary>Why an operator opens somebody's data. The contractor reads it, so it says no more than which kind.</summary>
internal enum OpeningReason
{
    Question = 1,
    Gift,
    Trouble,
    Link,
    Duty,
}

internal static class OpeningReasons
{
    public static IReadOnlyList<OpeningReason> All { get; } = Enum.GetValues<OpeningReason>();

    /// <summary>Its stable name in the audit trail.</summary>
    public static string NameOf(OpeningReason reason) =>
        reason switch
        {
            OpeningReason.Question => "question",
            OpeningReason.Gift => "gift",
            OpeningReason.Trouble => "trouble",
            OpeningReason.Link => "link",
            OpeningReason.Duty => "duty",
            _ => throw new UnreachableException(),
        };

    public static OpeningReason? Find(string? name) =>
        All.Where(reason => NameOf(reason) == name).Select(reason => (OpeningReason?)reason).SingleOrDefault();

    public static string WordsOf(OpeningReason reason) =>
        reason switch
        {
            OpeningReason.Question => CustomerTexts.ReasonQuestion,
            OpeningReason.Gift => CustomerTexts.ReasonGift,
            OpeningReason.Trouble => CustomerTexts.ReasonTrouble,
            OpeningReason.Link => CustomerTexts.ReasonLink,
            OpeningReason.Duty => CustomerTexts.ReasonDuty,
            _ => throw new UnreachableException(),
        };
}
