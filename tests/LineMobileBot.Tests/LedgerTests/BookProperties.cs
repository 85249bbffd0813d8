using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Tests.LedgerTests;

/// <summary>What holds of every book after any story. When one fails, the number that starts it is printed.</summary>
public sealed class BookProperties
{
    private static readonly BucketKind[] UsableKinds =
    [
        BucketKind.CarryOver,
        BucketKind.Gift,
        BucketKind.Plan,
        BucketKind.TopUp,
    ];

    [Fact]
    public void Every_outcome_and_every_balance_is_what_a_naive_ledger_says() =>
        Stories.Check(steps =>
        {
            foreach (var story in Story.Tell(steps))
            {
                for (var i = 0; i < story.Lines.Count; i++)
                {
                    AssertSame(story.Naive.Lines[i], story.Book.Balance(story.Lines[i]));
                }
            }
        });

    [Fact]
    public void A_balance_is_the_same_whether_or_not_the_sweep_has_run() =>
        Stories.Check(steps =>
        {
            var story = Story.TellAll(steps);
            var computed = story.Lines.Select(line => Numbers(story.Book.Balance(line))).ToList();

            story.Book.Sweep();

            Assert.Equal(computed, story.Lines.Select(line => Numbers(story.Book.Balance(line))));
        });

    [Fact]
    public void The_book_balances_and_every_bucket_is_the_sum_of_its_transfers() =>
        Stories.Check(steps =>
        {
            var book = Story.TellAllAndSweep(steps).Book;

            var inside = book.Buckets.Sum(bucket => bucket.Remaining.Bytes);
            Assert.Equal(Out(book, null) - In(book, null), inside);
            Assert.All(
                book.Buckets,
                bucket => Assert.Equal(In(book, bucket.Id) - Out(book, bucket.Id), bucket.Remaining.Bytes)
            );
        });

    [Fact]
    public void No_bucket_is_ever_below_zero_or_above_its_grant_and_amounts_are_above_zero() =>
        Stories.Check(steps =>
        {
            var book = Story.TellAllAndSweep(steps).Book;
            var granted = book.Buckets.ToDictionary(bucket => bucket.Id, bucket => bucket.Granted.Bytes);
            var running = granted.ToDictionary(bucket => bucket.Key, _ => 0L);
            foreach (var transfer in book.Transfers)
            {
                Assert.True(transfer.Amount.Bytes > 0);
                Move(running, transfer.SourceBucketId, -transfer.Amount.Bytes);
                Move(running, transfer.DestinationBucketId, transfer.Amount.Bytes);
                Assert.All(running, bucket => Assert.InRange(bucket.Value, 0, granted[bucket.Key]));
            }
        });

    [Fact]
    public void Gifts_come_out_of_this_months_plan_only_and_are_never_passed_on() =>
        Stories.Check(steps =>
        {
            var book = Story.TellAllAndSweep(steps).Book;
            var buckets = book.Buckets.ToDictionary(bucket => bucket.Id);
            foreach (var gift in book.Transfers.Where(IsGiftOut))
            {
                var source = buckets[gift.SourceBucketId!.Value];
                Assert.Equal((BucketKind.Plan, ServiceMonth.Of(gift.EventAt)), (source.Kind, source.Month));
                Assert.Equal(0, gift.Amount.Bytes % DataAmount.FromMegabytes(500).Bytes);
            }

            var outOfGifts = book.Transfers.Where(t => KindOf(buckets, t.SourceBucketId) == BucketKind.Gift);
            TransferReason[] allowed = [TransferReason.Consume, TransferReason.Expire, TransferReason.GiftReversal];
            Assert.All(outOfGifts, transfer => Assert.Contains(transfer.Reason, allowed));
        });

    [Fact]
    public void No_month_gives_away_more_than_its_plan_granted() =>
        Stories.Check(steps =>
        {
            var book = Story.TellAllAndSweep(steps).Book;
            foreach (var plan in book.Buckets.Where(bucket => bucket.Kind == BucketKind.Plan))
            {
                var given = book.Transfers.Where(t => IsGiftOut(t) && t.SourceBucketId == plan.Id).Sum(Bytes);
                var back = book.Transfers.Where(t => t.ReversesId is not null && t.DestinationBucketId == plan.Id);
                Assert.InRange(given - back.Sum(Bytes), 0, plan.Granted.Bytes);
            }
        });

    [Fact]
    public void No_byte_outlives_the_end_of_the_month_after_its_issue_and_a_gift_none_the_month() =>
        Stories.Check(steps =>
        {
            Assert.All(
                Story.TellAllAndSweep(steps).Book.Buckets,
                bucket =>
                    Assert.True(
                        bucket.ExpiresAt
                            <= bucket.Kind switch
                            {
                                BucketKind.CarryOver or BucketKind.TopUp => bucket.Month.Next.End,
                                _ => bucket.Month.End,
                            }
                    )
            );
        });

    private static void AssertSame(NaiveLine expected, LineBalance actual)
    {
        Assert.Equal(expected.Left(BucketKind.CarryOver), actual.CarryOver.Remaining.Bytes);
        Assert.Equal(expected.Left(BucketKind.Gift), actual.Gift.Remaining.Bytes);
        Assert.Equal(expected.Left(BucketKind.Plan), actual.Plan.Remaining.Bytes);
        Assert.Equal(expected.Left(BucketKind.TopUp), actual.TopUp.Remaining.Bytes);
        Assert.Equal(expected.Left(BucketKind.Reserved), actual.Reserved.Remaining.Bytes);
        Assert.Equal(UsableKinds.Sum(expected.Left), actual.Total.Bytes);
        Assert.Equal(actual.Total.IsZero, actual.Throttled);
    }

    private static string Numbers(LineBalance balance) =>
        string.Join(' ', balance.Buckets.Select(b => $"{b.Kind} {b.Month} {b.Granted} {b.Remaining} {b.ExpiresAt:O}"));

    private static void Move(Dictionary<Guid, long> running, Guid? bucket, long bytes)
    {
        if (bucket is { } id)
        {
            running[id] += bytes;
        }
    }

    private static bool IsGiftOut(Transfer transfer) =>
        transfer.Reason is TransferReason.Gift or TransferReason.GiftReserve;

    private static BucketKind? KindOf(Dictionary<Guid, Bucket> buckets, Guid? id) =>
        id is { } known ? buckets[known].Kind : null;

    private static long Bytes(Transfer transfer) => transfer.Amount.Bytes;

    private static long In(BookInMemory book, Guid? bucket) =>
        book.Transfers.Where(transfer => transfer.DestinationBucketId == bucket).Sum(Bytes);

    private static long Out(BookInMemory book, Guid? bucket) =>
        book.Transfers.Where(transfer => transfer.SourceBucketId == bucket).Sum(Bytes);
}
