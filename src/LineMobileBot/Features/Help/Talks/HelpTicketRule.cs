using LineMobileBot.Features.Help.Hours;
using static LineMobileBot.Features.Help.Talks.HelpTicketMove;
using static LineMobileBot.Features.Help.Talks.HelpTicketState;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>The life of a ticket: the bot, nobody yet, or one operator owns it, never two of them.</summary>
internal static class HelpTicketRule
{
    /// <summary>The state after a move; null when there is no such move from here, and nothing may change.</summary>
    public static HelpTicketState? After(HelpTicketState state, HelpTicketMove move) =>
        (state, move) switch
        {
            (Bot or Noting or CallBack, AskPerson) => Queued,
            (Bot or Noting, AskNote) => Noting,
            (Noting, LeaveNote) => CallBack,
            (Queued or Noting or CallBack, Cancel) => Bot,
            (Queued, HoursEnd) => Bot,
            (Queued or CallBack, Take) => Human,
            (Human, HandBack) => Queued,
            (Human, Resolve) => Resolved,
            (Resolved, Write) => Bot,
            _ => null,
        };

    /// <summary>Whether what the person sends is for the operators. An offered note is only waited for so long.</summary>
    public static bool HoldsMessages(
        HelpTicketState state,
        DateTimeOffset since,
        HelpPolicy policy,
        DateTimeOffset now
    ) => state is Queued or Human || (state == Noting && now < since + policy.NoteWithin);

    /// <summary>Whether the operator who has it has not been seen for too long.</summary>
    public static bool IsAbandoned(
        HelpTicketState state,
        DateTimeOffset seenAt,
        HelpPolicy policy,
        DateTimeOffset now
    ) => state == Human && seenAt + policy.OperatorAway <= now;
}
