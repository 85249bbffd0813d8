namespace Line.Simulator.Platform;

/// <summary>One person or several in one chat, whom the account can write to.</summary>
internal interface IRecipient
{
    Chat Chat { get; }

    /// <summary>How many messages of the month one message to them is.</summary>
    int Heads { get; }

    /// <summary>Whether something unasked reaches them.</summary>
    bool Receives(DateTimeOffset now);

    /// <summary>Whether an answer to what came from there reaches them.</summary>
    bool HearsReplies { get; }
}
