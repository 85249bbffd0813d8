using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Tests.LedgerTests;

/// <summary>What holds of a book's past after any story.</summary>
public sealed class BookHistoryProperties
{
    [Fact]
    public void Each_line_and_month_adds_up() =>
        Stories.Check(steps =>
        {
            var story = Story.TellAllAndSweep(steps);
            var lineOf = story.Book.Buckets.ToDictionary(bucket => bucket.Id, bucket => bucket.LineId);
            foreach (var ((line, month), closing) in story.Naive.ClosingBalances)
            {
                var id = story.Lines[line];
                var opening = story.Naive.ClosingBalances.GetValueOrDefault((line, month.Previous));
                var flow = story
                    .Book.Transfers.Where(transfer => ServiceMonth.Of(transfer.EventAt) == month)
                    .Sum(transfer => Flow(transfer, bucket => lineOf[bucket] == id));
                Assert.Equal(closing, opening + flow);
            }
        });

    [Fact]
    public void The_past_stays_as_it_was() =>
        Stories.Check(steps =>
        {
            var seen = new Dictionary<(Guid Line, DateTimeOffset At), long>();
            Story? last = null;
            foreach (var story in Story.Tell(steps))
            {
                last = story;
                foreach (var line in story.Lines)
                {
                    seen[(line, story.Book.Now)] = story.Book.Balance(line).Total.Bytes;
                }
            }

            last?.Book.Sweep();
            Assert.All(seen, look => Assert.Equal(look.Value, TotalAsOf(last!.Book, look.Key.Line, look.Key.At)));
        });

    private static long TotalAsOf(BookInMemory book, Guid line, DateTimeOffset at)
    {
        var usable = book
            .Buckets.Where(b => b.LineId == line && b.Kind != BucketKind.Reserved && b.IsLiveAt(at))
            .Select(bucket => bucket.Id)
            .ToHashSet();
        return book.Transfers.Where(t => t.EventAt <= at).Sum(transfer => Flow(transfer, usable.Contains));
    }

    private static long Flow(Transfer transfer, Func<Guid, bool> isInside)
    {
        var into = transfer.DestinationBucketId is { } destination && isInside(destination);
        var outOf = transfer.SourceBucketId is { } source && isInside(source);
        return (into ? transfer.Amount.Bytes : 0) - (outOf ? transfer.Amount.Bytes : 0);
    }
}
