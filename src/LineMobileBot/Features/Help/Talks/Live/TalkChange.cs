using System.Globalization;

namespace LineMobileBot.Features.Help.Talks.Live;

/// <summary>That something happened in a ticket. It says where to look, and nothing of what was said.</summary>
internal readonly record struct TalkChange(long Id, Guid TicketId)
{
    /// <summary>No change, but the number from which to go on.</summary>
    public bool IsMark => TicketId == Guid.Empty;

    /// <summary>As PostgreSQL's notification carries it.</summary>
    public static TalkChange? Read(string payload) =>
        payload.Split(' ') is [var id, var ticket]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Guid.TryParse(ticket, out var ticketId)
            ? new TalkChange(number, ticketId)
            : null;
}
