using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.Tests.LedgerTests;

internal enum StepKind
{
    Wait,
    Give,
    Reserve,
    Claim,
    Withdraw,
    Use,
    TopUp,
    Reverse,
    ChangePlan,
    Suspend,
    Resume,
    Cancel,
}

/// <summary>One step of a random story. What the numbers mean depends on the kind; any numbers make sense.</summary>
internal sealed record Step(StepKind Kind, int First, int Second, int Number)
{
    private const int UnitMegabytes = 250;

    /// <summary>Half of the amounts are no whole gift step, and some are nothing at all.</summary>
    public DataAmount Amount => DataAmount.FromMegabytes(Number % 17 * UnitMegabytes);

    public DataAmount Used => new((Number % 5_000 * 1_000_003L) + 1);

    /// <summary>Now and then a size that nobody sells.</summary>
    public DataAmount Bought => DataAmount.FromMegabytes((Number % 3 + 1) * 500);

    public DataAmount NewPlan => DataAmount.FromMegabytes((Number % 6 + 1) * 500);

    /// <summary>From nothing to about seven weeks, often short.</summary>
    public TimeSpan Pause => TimeSpan.FromMinutes(Number % 3 == 0 ? Number % 70_000 : Number % 600);

    public T Pick<T>(IReadOnlyList<T> from) => from[First % from.Count];

    public T PickOther<T>(IReadOnlyList<T> from) => from[Second % from.Count];
}

/// <summary>Plays steps on a book, whoever opened it, and remembers the gifts and reservations made.</summary>
internal sealed class StepPlayer(IReadOnlyList<Guid> lines, Func<Guid, string> accountOf, string name = "step")
{
    private readonly List<PostedGift> _gifts = [];
    private readonly List<(Guid Giver, Guid Id)> _reservations = [];
    private readonly GiftPolicy _gift = new();
    private readonly UsagePolicy _usage = new();
    private readonly TopUpTerms _topUps = new TopUpPolicy().TermsOf(Carrier.Docomo);
    private int _operations;

    /// <summary>The name of the outcome, and the bytes that moved.</summary>
    public string Play(Step step, Book book) =>
        step.Kind switch
        {
            StepKind.Give => Give(step, book),
            StepKind.Reserve => Reserve(step, book),
            StepKind.Claim when _reservations.Count > 0 => Claim(step, book),
            StepKind.Withdraw when _reservations.Count > 0 => Withdraw(step, book),
            StepKind.Use => $"used {book.Consume(NextKey(), step.Pick(lines), step.Used, book.Now, _usage).Uncovered}",
            StepKind.TopUp => TopUp(step, book),
            StepKind.Reverse when _gifts.Count > 0 => Reverse(step, book),
            _ => "",
        };

    private string Give(Step step, Book book)
    {
        var (giver, receiver) = (step.Pick(lines), step.PickOther(lines));
        var request = new GiftRequest(giver, accountOf(giver), receiver, step.Amount, book.Month);
        var outcome = book.Give(NextKey(), request, _gift);
        if (outcome is GiftOutcome.Posted posted)
        {
            _gifts.Add(new PostedGift(posted.GiftId, giver, receiver, step.Amount, book.Month));
        }

        return outcome is GiftOutcome.Refused refused ? refused.Why.GetType().Name : "Posted";
    }

    private string Reserve(Step step, Book book)
    {
        var giver = step.Pick(lines);
        var request = new ReservationRequest(giver, accountOf(giver), step.Amount, book.Month);
        var outcome = book.Reserve(NextKey(), request, _gift);
        if (outcome is ReservationOutcome.Posted posted)
        {
            _reservations.Add((giver, posted.ReservationId));
        }

        return outcome is ReservationOutcome.Refused refused ? refused.Why.GetType().Name : "Posted";
    }

    private string Claim(Step step, Book book)
    {
        var (giver, id) = step.Pick(_reservations);
        var receiver = step.PickOther(lines);
        var outcome = book.Claim(NextKey(), new ClaimRequest(id, giver, receiver, accountOf(receiver)));
        if (outcome is ClaimOutcome.Posted posted)
        {
            _gifts.Add(new PostedGift(posted.GiftId, giver, receiver, posted.Amount, book.Month));
        }

        return outcome is ClaimOutcome.Refused refused ? refused.Why.GetType().Name : "Posted";
    }

    private string Withdraw(Step step, Book book)
    {
        var (giver, id) = step.Pick(_reservations);
        return book.Withdraw(NextKey(), giver, id).GetType().Name;
    }

    private string TopUp(Step step, Book book)
    {
        var outcome = book.TopUp(NextKey(), new TopUpRequest(default, step.Pick(lines), step.Bought), _topUps);
        return outcome is TopUpOutcome.Refused refused ? refused.Why.GetType().Name : "Posted";
    }

    private string Reverse(Step step, Book book)
    {
        var outcome = book.Reverse(NextKey(), step.Pick(_gifts), step.Amount);
        return outcome is ReversalOutcome.Posted posted ? $"Posted {posted.Amount}" : outcome.GetType().Name;
    }

    private IdempotencyKey NextKey() => new($"{name} {_operations++}");
}
