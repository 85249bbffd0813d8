using System.Threading.Channels;
using LineMobileBot.Conversations;

namespace LineMobileBot.Delivery;

/// <summary>What is on its way out of this replica: the reply token nearest its end first, news last.</summary>
internal sealed class DeliveryQueue : IDelivery
{
    private readonly Channel<Outgoing> channel = Channel.CreateUnboundedPrioritized(
        new UnboundedPrioritizedChannelOptions<Outgoing> { Comparer = Comparer<Outgoing>.Create(MoreUrgentFirst) }
    );

    public ChannelReader<Outgoing> Reader => channel.Reader;

    public void Deliver(IReadOnlyList<Outgoing> committed)
    {
        foreach (var item in committed)
        {
            channel.Writer.TryWrite(item);
        }
    }

    private static int MoreUrgentFirst(Outgoing one, Outgoing other)
    {
        var byRank = Rank(one).CompareTo(Rank(other));
        return byRank != 0 ? byRank
            : one.ReplyToken is not null ? one.TokenUntil.CompareTo(other.TokenUntil)
            : one.Id.CompareTo(other.Id);
    }

    private static int Rank(Outgoing item) =>
        item switch
        {
            { ReplyToken: not null } => 0,
            { Kind: AnswerKind.Notice } => 2,
            _ => 1,
        };
}
