using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Somebody this person gave to before. A line that has another user by now is another person.</summary>
internal sealed record PastPartner(Guid LineId, string LineAccount)
{
    public bool Is(LinkedLine line) => line.LineId == LineId && line.LineAccount == LineAccount;
}
