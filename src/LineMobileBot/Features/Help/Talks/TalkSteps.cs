using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>What the buttons of a talk ask for, beside <see cref="HelpSteps.Person"/>.</summary>
internal static class TalkSteps
{
    /// <summary>Leave a note for the operators.</summary>
    public static PostbackData Note { get; } = new(HelpSteps.Room, "note");

    /// <summary>Do not wait any longer.</summary>
    public static PostbackData Cancel { get; } = new(HelpSteps.Room, "cancel");

    public static bool Know(PostbackData step) =>
        step.Step == HelpSteps.Person.Step
        || step.Step == HelpSteps.Unsent.Step
        || step.Step == Note.Step
        || step.Step == Cancel.Step;
}
