using System.Diagnostics;

namespace LineMobileBot.Features.DataGifts.OnDesk;

/// <summary>Why a gift is taken back. Kinds, not sentences: the audit trail holds no names.</summary>
internal enum ReversalReason
{
    WrongPerson = 1,
    Fraud,
    OurMistake,
    BothAgree,
}

internal static class ReversalReasons
{
    public static IReadOnlyList<ReversalReason> All { get; } = Enum.GetValues<ReversalReason>();

    /// <summary>Its stable name in the audit trail.</summary>
    public static string NameOf(ReversalReason reason) =>
        reason switch
        {
            ReversalReason.WrongPerson => "wrong-person",
            ReversalReason.Fraud => "fraud",
            ReversalReason.OurMistake => "our-mistake",
            ReversalReason.BothAgree => "both-agree",
            _ => throw new UnreachableException(),
        };

    public static ReversalReason? Find(string? name) =>
        All.Where(reason => NameOf(reason) == name).Select(reason => (ReversalReason?)reason).SingleOrDefault();

    public static string WordsOf(ReversalReason reason) =>
        reason switch
        {
            ReversalReason.WrongPerson => ReversalTexts.WrongPerson,
            ReversalReason.Fraud => ReversalTexts.Fraud,
            ReversalReason.OurMistake => ReversalTexts.OurMistake,
            ReversalReason.BothAgree => ReversalTexts.BothAgree,
            _ => throw new UnreachableException(),
        };
}
