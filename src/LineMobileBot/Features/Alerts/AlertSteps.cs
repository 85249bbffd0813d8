using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Alerts;

/// <summary>What the room's buttons send.</summary>
internal abstract record AlertStep
{
    private const string SwitchName = "switch";
    private const string TopicValue = "topic";
    private const string ToValue = "to";
    private const string On = "on";
    private const string Off = "off";

    public static string Room => Areas.Alerts.Room;

    /// <summary>A switch of an older or a forged button shows how the switches stand.</summary>
    public static AlertStep Read(PostbackData step) =>
        step.Step == SwitchName
        && AlertTopics.Find(step.Text(TopicValue)) is { } topic
        && step.Text(ToValue) is On or Off
            ? new SwitchTopic(topic, step.Text(ToValue) == On)
            : new OpenSwitches();

    public abstract PostbackData Write();

    /// <summary>How the switches stand.</summary>
    internal sealed record OpenSwitches : AlertStep
    {
        public override PostbackData Write() => Areas.Alerts;
    }

    /// <summary>One topic on or off.</summary>
    internal sealed record SwitchTopic(AlertTopic Topic, bool ToOn) : AlertStep
    {
        public override PostbackData Write() =>
            new PostbackData(Room, SwitchName)
                .With(TopicValue, AlertTopics.NameOf(Topic))
                .With(ToValue, ToOn ? On : Off);
    }
}
