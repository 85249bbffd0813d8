using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>
/// Who can be offered as a receiver: the person's own other lines, linked lines of the household, and people given to before.
/// Nobody else can be reached without a receive code, so that no line is found by trying. A pure rule.
/// </summary>
internal static class ReceiverRule
{
    /// <param name="giver">The line that gives.</param>
    /// <param name="own">All lines of the person.</param>
    /// <param name="family">Lines of the household.</param>
    /// <param name="partners">Lines of people given to before, the latest first.</param>
    public static IReadOnlyList<ReceiverOption> Offer(
        LinkedLine giver,
        IEnumerable<LinkedLine> own,
        IEnumerable<FamilyLine> family,
        IEnumerable<LinkedLine> partners
    ) =>
        [
            .. own.Where(CanReceive)
                .Select(line => new ReceiverOption(line.LineId, line.UserName, IsFamily: true))
                .Concat(family.Select(line => new ReceiverOption(line.LineId, line.UserName, IsFamily: true)))
                .Concat(
                    partners
                        .Where(CanReceive)
                        .Select(line => new ReceiverOption(line.LineId, line.UserName, IsFamily: false))
                )
                .Where(receiver => receiver.LineId != giver.LineId)
                .DistinctBy(receiver => receiver.LineId),
        ];

    public static bool CanReceive(LinkedLine line) => line.State == LineState.Active;
}
