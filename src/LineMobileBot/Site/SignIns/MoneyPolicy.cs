namespace LineMobileBot.Site.SignIns;

/// <summary>When the password is asked again before money, plan, code or link change.</summary>
internal sealed record MoneyPolicy
{
    /// <summary><c>Money.PasswordAgain</c>: for how long a typed password counts.</summary>
    public TimeSpan PasswordAgain { get; init; } = TimeSpan.FromMinutes(10);
}
