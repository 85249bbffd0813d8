using LineMobileBot.Ledger.UsageCodes;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class CodeLockTests
{
    private static readonly DateTimeOffset Start = Jst("2026-11-10T12:00:00");
    private readonly CodePolicy _policy = new();
    private DateTimeOffset[] _wrong = [];

    [Fact]
    public void Four_wrong_codes_lock_nothing()
    {
        Miss(0, 1, 2, 3);

        Assert.Null(LockedAt(3));
    }

    [Fact]
    public void Five_wrong_codes_lock_until_fifteen_minutes_have_passed_since_the_first()
    {
        Miss(0, 1, 2, 3, 4);

        Assert.Equal(Start.AddMinutes(15), LockedAt(4));
        Assert.Equal(Start.AddMinutes(15), LockedAt(14));
        Assert.Null(LockedAt(15));
    }

    [Fact]
    public void Five_wrong_codes_over_more_than_fifteen_minutes_lock_nothing()
    {
        Miss(0, 4, 8, 12, 16);

        Assert.Null(LockedAt(16));
    }

    [Fact]
    public void The_tenth_wrong_code_of_a_day_locks_for_a_day()
    {
        Miss(0, 20, 40, 60, 80, 100, 120, 140, 160);
        Assert.Null(LockedAt(160));

        Miss(200);

        Assert.Equal(Start.AddMinutes(200).AddHours(24), LockedAt(200));
        Assert.Null(LockedAt(200 + (24 * 60)));
    }

    [Fact]
    public void Only_the_last_ten_are_remembered()
    {
        Miss([.. Enumerable.Range(0, 40).Select(hour => hour * 600)]);

        Assert.Equal(10, _wrong.Length);
    }

    private DateTimeOffset? LockedAt(int minute) => CodeLock.LockedUntil(_wrong, Start.AddMinutes(minute), _policy);

    private void Miss(params int[] minutes)
    {
        foreach (var minute in minutes)
        {
            _wrong = CodeLock.Remember(_wrong, Start.AddMinutes(minute), _policy);
        }
    }
}
