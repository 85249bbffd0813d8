using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Whether a receive code leads to somebody. A pure rule.</summary>
internal static class ReceiveCodeRule
{
    /// <param name="code">The code as it was issued; null when there is none such.</param>
    /// <param name="holder">The line it was issued for, if whom it was issued to still is its user.</param>
    /// <param name="giverLineId">The line that would give.</param>
    /// <param name="now">The instant that decides.</param>
    /// <returns>Null when nothing is in the way.</returns>
    public static GiftObstacle? Judge(ReceiveCodeRow? code, LinkedLine? holder, Guid giverLineId, DateTimeOffset now) =>
        code switch
        {
            null => GiftObstacle.CodeWrong,
            _ when code.LineId == giverLineId => GiftObstacle.CodeOwn,
            _ when code.UsedAt is not null => GiftObstacle.CodeUsed,
            _ when code.ExpiresAt <= now => GiftObstacle.CodeOutOfTime,
            _ when holder is null || !ReceiverRule.CanReceive(holder) => GiftObstacle.ReceiverCannotReceive,
            _ => null,
        };
}
