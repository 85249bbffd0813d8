using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

/// <summary>A random story, told to the book and to the naive ledger side by side.</summary>
internal sealed class Story
{
    private static readonly long[] Plans = [500_000_000, 3_000_000_000, 10_000_000_000, 1_000_000_000];
    private readonly StepPlayer _player;

    private Story(DateTimeOffset start)
    {
        Book = new BookInMemory(start);
        Naive = new NaiveLedger(start, Plans);
        Lines = [.. Plans.Select(plan => Book.AddLine(new DataAmount(plan)))];
        _player = new StepPlayer(Lines, BookInMemory.AccountOf);
    }

    public BookInMemory Book { get; }

    public NaiveLedger Naive { get; }

    public IReadOnlyList<Guid> Lines { get; }

    public static IEnumerable<Story> Tell(Step[] steps)
    {
        var story = new Story(Jst("2027-12-29T18:00:00"));
        foreach (var step in steps)
        {
            story.Tell(step);
            yield return story;
        }
    }

    /// <summary>The story at its end.</summary>
    public static Story TellAll(Step[] steps) => Tell(steps).LastOrDefault() ?? new Story(Jst("2027-12-29T18:00:00"));

    /// <summary>The story at its end, with all that time has brought made durable.</summary>
    public static Story TellAllAndSweep(Step[] steps)
    {
        var story = TellAll(steps);
        story.Book.Sweep();
        return story;
    }

    private void Tell(Step step)
    {
        var expected = Naive.Play(step);
        Book.Now = Naive.Now;
        var line = step.Pick(Lines);
        var told = step.Kind switch
        {
            StepKind.Wait => "",
            StepKind.ChangePlan => Quietly(() => Book.ChangePlan(line, ServiceMonth.Of(Book.Now).Next, step.NewPlan)),
            StepKind.Suspend => Quietly(() => Change(line, LineState.Active, LineState.Suspended)),
            StepKind.Resume => Quietly(() => Change(line, LineState.Suspended, LineState.Active)),
            StepKind.Cancel => Quietly(() => Cancel(line)),
            _ => Book.Do(book => _player.Play(step, book)),
        };
        Assert.Equal(expected, told);
    }

    private void Change(Guid line, LineState from, LineState to) =>
        Book.Edit(line, facts => facts.State == from ? facts with { State = to } : facts);

    private void Cancel(Guid line) =>
        Book.Edit(
            line,
            facts =>
                facts.EndsAt is null
                    ? facts with
                    {
                        State = LineState.CancelScheduled,
                        EndsAt = ServiceMonth.Of(Book.Now).End,
                    }
                    : facts
        );

    private static string Quietly(Action action)
    {
        action();
        return "";
    }
}
