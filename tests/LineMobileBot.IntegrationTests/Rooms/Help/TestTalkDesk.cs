using System.Collections.Concurrent;
using LineMobileBot.Conversations;
using LineMobileBot.Features.Greetings;
using LineMobileBot.Features.Help;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>A desk that talks with whom a test names, and remembers what it was given.</summary>
internal sealed class TestTalkDesk : ITalkDesk
{
    private readonly ConcurrentDictionary<LineUserId, bool> _inTalk = new();
    private readonly ConcurrentQueue<Turn> _taken = new();
    private readonly ConcurrentQueue<LineUserId> _lookedFor = new();

    public IEnumerable<string> TakenFrom(string user) =>
        _taken.Where(turn => turn.User.Value == user).Select(turn => turn.Step.Step);

    public bool WasLookedFor(string user) => _lookedFor.Contains(new LineUserId(user));

    public void BeginTalkWith(string user) => _inTalk[new LineUserId(user)] = true;

    public bool Knows(PostbackData step) => step.Step == HelpSteps.Person.Step || step.Step == HelpSteps.Unsent.Step;

    public Task<IReadOnlySet<LineUserId>> InTalkAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<LineUserId> people,
        CancellationToken cancellationToken
    )
    {
        foreach (var person in people)
        {
            _lookedFor.Enqueue(person);
        }

        return Task.FromResult<IReadOnlySet<LineUserId>>(people.Where(_inTalk.ContainsKey).ToHashSet());
    }

    public Task TakeAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        foreach (var turn in turns)
        {
            _taken.Enqueue(turn);
            if (turn.Event.ReplyToken is not null)
            {
                set.Reply(turn, new WelcomeBack(ContractLinked: false, UserLinked: false));
            }
        }

        return Task.CompletedTask;
    }
}
