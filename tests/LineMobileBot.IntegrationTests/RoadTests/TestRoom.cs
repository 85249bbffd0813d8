using System.Collections.Concurrent;
using LineMobileBot.Conversations;
using LineMobileBot.Features.Greetings;

namespace LineMobileBot.IntegrationTests.RoadTests;

/// <summary>
/// A room that remembers what it was asked and breaks as often as told: <c>BREAK 2</c> breaks twice, then it is answered.
/// </summary>
internal sealed class TestRoom : IRoom
{
    public const string RoomName = "test";

    private const string Word = "BREAK";

    private readonly ConcurrentQueue<string> _asked = new();

    public string Name => RoomName;

    /// <summary>The ids of the events whose turn came, tries included.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public PostbackData? Understand(TypedWords words) =>
        words.After(Word) is { } times ? new PostbackData(RoomName, times) : null;

    public Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        foreach (var turn in turns)
        {
            _asked.Enqueue(turn.EventId);
            if (turn.Step.Step == "ALWAYS" || Broken(turn) <= TimesOf(turn.Step))
            {
                throw new InvalidOperationException("This room breaks as it was told.");
            }

            set.Reply(turn, new OldButton());
        }

        return Task.CompletedTask;
    }

    public int TimesAsked(RoadEvent e) => _asked.Count(id => id == e.Id);

    private int Broken(Turn turn) => _asked.Count(id => id == turn.EventId);

    private static int TimesOf(PostbackData step) => int.TryParse(step.Step, out var times) ? times : 0;
}
