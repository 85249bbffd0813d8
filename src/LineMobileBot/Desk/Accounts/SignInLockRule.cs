namespace LineMobileBot.Desk.Accounts;

/// <summary>Wrong tries of one login, whether anybody has it or not.</summary>
/// <param name="FailedCount">In a row.</param>
/// <param name="ClosedUntil">Until then nothing is looked at.</param>
internal readonly record struct SignInLock(int FailedCount, DateTimeOffset? ClosedUntil);

/// <summary>When a login is closed. Password and code count together: who knows the one shall not try out the other.</summary>
internal static class SignInLockRule
{
    public static SignInLock AfterWrongTry(SignInLock before, int most, TimeSpan closedFor, DateTimeOffset now) =>
        before.FailedCount + 1 >= most
            ? new SignInLock(0, now + closedFor)
            : new SignInLock(before.FailedCount + 1, before.ClosedUntil);

    public static bool IsClosed(SignInLock @lock, DateTimeOffset now) => @lock.ClosedUntil > now;
}
