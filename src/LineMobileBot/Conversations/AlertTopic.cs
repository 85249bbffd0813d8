namespace LineMobileBot.Conversations;

/// <summary>
/// What people are told unasked, and can each switch off: see <see cref="AlertAttribute"/>. The numbers are stored; never reuse one.
/// </summary>
internal enum AlertTopic
{
    /// <summary>How much of the month's data is used.</summary>
    Usage = 1,

    /// <summary>Data that ends in a few days.</summary>
    Ending = 2,

    /// <summary>Data that came in or went back by what others did.</summary>
    Arrivals = 3,

    /// <summary>Links that others made, tried or ended.</summary>
    Links = 4,

    /// <summary>Sign-ins to My Page.</summary>
    SignIns = 5,
}

/// <summary>
/// An answer that is an alert when it comes unasked: whoever switched its topic off is not told, and in the quiet hours it waits. As
/// the answer to something the person did themselves it is told like any other.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AlertAttribute(AlertTopic topic) : Attribute
{
    public AlertTopic Topic { get; } = topic;
}

/// <summary>
/// What it says is over with the month in which it was decided, such as how much of that month's data is used. Unasked, it is not
/// told later: not when the outbox was held up, nor when LINE's quota kept it until the next month.
/// </summary>
internal interface IOfTheMonth;

/// <summary>Told to somebody as the user of a line: who no longer is, when it goes out, learns nothing of the line.</summary>
internal interface IForUser
{
    /// <summary>The line; null in answers stored by a version that did not tell.</summary>
    Guid? OfLine { get; }
}
