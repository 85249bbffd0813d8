using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Features.Help;

/// <summary>
/// Talks with a person of ours. Whoever is in one, is heard by the desk and no longer answered by the bot; what they tap, and
/// the words that rooms wait for, keep their meaning.
/// </summary>
internal interface ITalkDesk
{
    /// <summary>Whether this step of the room is the desk's, such as <see cref="HelpSteps.Person"/>.</summary>
    bool Knows(PostbackData step);

    /// <summary>Those of these people who wait for a person of ours or talk to one, in one look.</summary>
    Task<IReadOnlySet<LineUserId>> InTalkAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<LineUserId> people,
        CancellationToken cancellationToken
    );

    /// <summary>Answers its own steps, and keeps what was said in talks, or taken back.</summary>
    Task TakeAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken);
}
