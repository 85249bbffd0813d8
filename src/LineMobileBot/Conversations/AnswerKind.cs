namespace LineMobileBot.Conversations;

/// <summary>What becomes of an answer whose reply token has gone while nobody knows whether it was delivered.</summary>
internal enum AnswerKind
{
    /// <summary>An answer to a mere question: better dropped than told twice.</summary>
    Question = 1,

    /// <summary>The outcome of something done: twice told is better than never.</summary>
    Command = 2,

    /// <summary>News nobody asked for at this moment: goes last.</summary>
    Notice = 3,
}
