namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>When wrong codes lock an account out. The wrong tries are given oldest first.</summary>
internal static class CodeLock
{
    /// <summary>When the lock ends; null when there is none at <paramref name="now"/>.</summary>
    public static DateTimeOffset? LockedUntil(
        IReadOnlyList<DateTimeOffset> wrongAt,
        DateTimeOffset now,
        CodePolicy policy
    )
    {
        var until = Later(AfterWindow(wrongAt, policy), AfterDay(wrongAt, policy));
        return now < until ? until : null;
    }

    /// <summary>The tries to remember after one more; older ones than any rule looks at are forgotten.</summary>
    public static DateTimeOffset[] Remember(
        IReadOnlyList<DateTimeOffset> wrongAt,
        DateTimeOffset now,
        CodePolicy policy
    ) => [.. wrongAt.Append(now).TakeLast(Math.Max(policy.MaxWrongInWindow, policy.MaxWrongInDay))];

    private static DateTimeOffset? AfterWindow(IReadOnlyList<DateTimeOffset> wrongAt, CodePolicy policy) =>
        FirstOfLast(wrongAt, policy.MaxWrongInWindow) is { } first && wrongAt[^1] - first < policy.Window
            ? first + policy.Window
            : null;

    private static DateTimeOffset? AfterDay(IReadOnlyList<DateTimeOffset> wrongAt, CodePolicy policy) =>
        FirstOfLast(wrongAt, policy.MaxWrongInDay) is { } first && wrongAt[^1] - first < policy.Day
            ? wrongAt[^1] + policy.Day
            : null;

    private static DateTimeOffset? FirstOfLast(IReadOnlyList<DateTimeOffset> wrongAt, int count) =>
        wrongAt.Count < count ? null : wrongAt[^count];

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right > left ? right : left;
}
