namespace LineMobileBot.Ledger.Transfers;

/// <summary>Why data moved. The numbers are stored; never reuse one.</summary>
public enum TransferReason
{
    /// <summary>From outside to Plan: a month's plan data is issued.</summary>
    PlanGrant = 1,

    /// <summary>From last month's Plan to CarryOver.</summary>
    CarryOver = 2,

    /// <summary>From outside to TopUp: data was bought.</summary>
    TopUp = 3,

    /// <summary>From any usable kind to outside: data was used.</summary>
    Consume = 4,

    /// <summary>From the giver's Plan to the receiver's Gift.</summary>
    Gift = 5,

    /// <summary>From the giver's Plan to the giver's Reserved: a gift link was made.</summary>
    GiftReserve = 6,

    /// <summary>From the giver's Reserved to the receiver's Gift: a gift link was claimed.</summary>
    GiftClaim = 7,

    /// <summary>From Reserved back to the same Plan: withdrawn, void or out of time.</summary>
    GiftVoid = 8,

    /// <summary>From the receiver's Gift back to the giver's Plan: an operator took a gift back.</summary>
    GiftReversal = 9,

    /// <summary>From any kind to outside: its time is over.</summary>
    Expire = 10,
}
