using Line.Simulator.Platform;
using Line.Simulator.Webhooks;

namespace Line.Simulator.Control;

/// <summary>Adding, blocking and unblocking the account.</summary>
internal sealed class Friendships(
    WebhookEvents events,
    RichMenuLinks links,
    ChangeFeed feed,
    Identifiers identifiers,
    TimeProvider time
)
{
    public Outcome Follow(LineUser user)
    {
        var before = user.Become(Friendship.Friend);
        if (before == Friendship.Friend)
        {
            return new Outcome();
        }

        var isUnblocked = before == Friendship.Blocked;
        Tell(user, isUnblocked ? "unblocked" : "followed");
        return new Outcome { WebhookEventId = events.Follow(user, isUnblocked) };
    }

    public Outcome Block(LineUser user)
    {
        if (user.Become(Friendship.Blocked) == Friendship.Blocked)
        {
            return new Outcome();
        }

        // LINE does not say whether a linked menu survives a block; a bot is safe if it links again.
        links.Unlink([user.UserId]);
        Tell(user, "blocked");
        return new Outcome { WebhookEventId = events.Unfollow(user) };
    }

    private void Tell(LineUser user, string systemEvent)
    {
        feed.Publish(new UserChanged(user.View));
        feed.Publish(new RichMenuChanged(user.UserId));
        var line = SystemLine.Of(systemEvent, identifiers);
        user.Chat.Add(ChatSide.System, [line], line.Id, time.GetUtcNow(), read: false);
    }
}
