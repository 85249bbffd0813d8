namespace Line.Messaging.Messages;

/// <summary>A way of sending that LINE can check messages for and counts deliveries of.</summary>
public enum MessageEndpoint
{
    /// <summary>Answers to an event.</summary>
    Reply,

    /// <summary>To one chat.</summary>
    Push,

    /// <summary>To several people.</summary>
    Multicast,

    /// <summary>To all friends.</summary>
    Broadcast,
}
