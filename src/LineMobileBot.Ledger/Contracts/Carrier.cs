namespace LineMobileBot.Ledger.Contracts;

/// <summary>The network a line runs on. The numbers are stored; never reuse one.</summary>
public enum Carrier
{
    /// <summary>NTT docomo.</summary>
    Docomo = 1,

    /// <summary>SoftBank.</summary>
    SoftBank = 2,

    /// <summary>KDDI au.</summary>
    Au = 3,
}
