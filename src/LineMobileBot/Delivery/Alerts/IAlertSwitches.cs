namespace LineMobileBot.Delivery.Alerts;

/// <summary>What people have switched off.</summary>
internal interface IAlertSwitches
{
    /// <summary>
    /// A query of two columns, <c>line_user</c> and <c>topic</c> (the number of an <c>AlertTopic</c>): one row for each that is off. To be
    /// nested into a statement.
    /// </summary>
    string OffQuery { get; }
}
