namespace LineMobileBot.Features.Help.Talks;

/// <summary>Who answers the person. The numbers are stored; never reuse one.</summary>
internal enum HelpTicketState
{
    /// <summary>The automatic half of help.</summary>
    Bot = 1,

    /// <summary>Nobody yet: waits for an operator.</summary>
    Queued = 2,

    /// <summary>One operator, by name.</summary>
    Human = 3,

    /// <summary>Done. What the person writes next is the automatic half's again.</summary>
    Resolved = 4,

    /// <summary>Outside the hours: the next message is the note for the operators.</summary>
    Noting = 5,

    /// <summary>A note was left; an operator gets back to the person at the next opening.</summary>
    CallBack = 6,
}

/// <summary>What happens to a ticket.</summary>
internal enum HelpTicketMove
{
    AskPerson,
    AskNote,
    LeaveNote,
    Cancel,
    HoursEnd,
    Take,
    HandBack,
    Resolve,
    Write,
}
