namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>The life of a usage code. The numbers are stored; never reuse one.</summary>
public enum UsageCodeState
{
    /// <summary>The line's code.</summary>
    Active = 1,

    /// <summary>Another code was issued in its place.</summary>
    Replaced = 2,

    /// <summary>Its line has ended.</summary>
    Revoked = 3,
}

/// <summary>The 16-digit code of a line, as it is kept: for look-up and for showing, never in the clear.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="LineId">The line.</param>
/// <param name="Version">From 1 for each line.</param>
/// <param name="State">Whether it still links.</param>
/// <param name="LookUp">Keyed hash of the digits.</param>
/// <param name="Ciphertext">The digits, encrypted.</param>
/// <param name="LastFour">The last four digits, by which people tell codes apart.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="EndedAt">When it was replaced or revoked.</param>
public sealed record UsageCode(
    Guid Id,
    Guid LineId,
    int Version,
    UsageCodeState State,
    byte[] LookUp,
    byte[] Ciphertext,
    string LastFour,
    DateTimeOffset IssuedAt,
    DateTimeOffset? EndedAt
);
