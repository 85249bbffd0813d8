using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataGifts;

/// <summary>What a giver has, as the cards show it.</summary>
/// <param name="Plan">Left of this month's plan: all that can be given.</param>
/// <param name="CarryOver">Left from last month.</param>
/// <param name="Gift">Left of what was received.</param>
/// <param name="TopUp">Left of what was bought.</param>
/// <param name="Reserved">Set aside for gift links.</param>
internal sealed record GiftBalance(
    DataAmount Plan,
    DataAmount CarryOver,
    DataAmount Gift,
    DataAmount TopUp,
    DataAmount Reserved
)
{
    public static GiftBalance Of(LineBalance balance) =>
        new(
            balance.Plan.Remaining,
            balance.CarryOver.Remaining,
            balance.Gift.Remaining,
            balance.TopUp.Remaining,
            balance.Reserved.Remaining
        );
}
