using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Talks;

namespace LineMobileBot.Tests.Rooms.Help;

/// <summary>One of every answer of a talk, by the name of its golden file.</summary>
internal static class TalkSamples
{
    private static readonly DateTimeOffset Opens = new(2026, 11, 19, 1, 0, 0, TimeSpan.Zero);

    public static IEnumerable<KeyValuePair<string, Answer>> All =>
        [
            new("help-talk-queued", new TalkQueued(3)),
            new("help-talk-closed", new TalkClosed(Opens, Waited: false)),
            new("help-talk-closed-while-waiting", new TalkClosed(Opens, Waited: true)),
            new("help-talk-closed-for-long", new TalkClosed(null, Waited: false)),
            new("help-talk-note-asked", new TalkNoteAsked(Opens)),
            new("help-talk-note-kept", new TalkNoteKept(Opens)),
            new("help-talk-note-kept-for-long", new TalkNoteKept(null)),
            new("help-talk-said", new OperatorSaid("佐藤", "お待たせしました。\n残量は1GBです。")),
            new("help-talk-said-long-name", new OperatorSaid("ラインモバイルお客さまセンター佐藤", "はい。")),
            .. Enum.GetValues<TalkSentenceKind>()
                .Select(kind =>
                    KeyValuePair.Create<string, Answer>(
                        $"help-talk-sentence-{(int)kind}",
                        new TalkSentence(kind, "佐藤")
                    )
                ),
        ];
}
