using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Throttling;

/// <summary>A line fell to slow speed or came back from it: written with what caused it, in the same transaction.</summary>
/// <param name="LineId">The line.</param>
/// <param name="At">When it was booked; of one line each is later than the one before.</param>
/// <param name="Throttled">Whether the line is slow from now on.</param>
/// <param name="Cursor">Its place in the order in which the network is told; null until somebody has asked.</param>
public sealed record NetworkEvent(Guid LineId, DateTimeOffset At, bool Throttled, long? Cursor);

/// <summary>A network event as the network is told of it.</summary>
/// <param name="Cursor">Its place in the order.</param>
/// <param name="LineId">The line.</param>
/// <param name="Msisdn">The line's number.</param>
/// <param name="Throttled">Whether the line is slow from now on.</param>
/// <param name="At">When it was booked.</param>
public sealed record ToldNetworkEvent(long Cursor, Guid LineId, Msisdn Msisdn, bool Throttled, DateTimeOffset At);
