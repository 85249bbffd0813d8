using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Desk;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Operators;

/// <summary>Sentences with something to fill in, or to choose from.</summary>
internal static class OperatorSentences
{
    /// <summary>Rounded up, so that the time told is never too early.</summary>
    public static string Locked(DateTimeOffset until) =>
        Cards.Fill(OperatorTexts.SignInLocked, JapaneseDates.DayAndTime(until.AddMinutes(1).AddTicks(-1)));

    public static string Invitation(string login) => Cards.Fill(OperatorTexts.InvitationLead, login);

    public static string RecoveryCount(int left) =>
        Cards.Fill(OperatorTexts.RecoveryCount, left.ToString(CultureInfo.InvariantCulture));

    public static string Roles(IReadOnlyCollection<OperatorRole> roles) =>
        roles.Count == 0 ? OperatorTexts.NoRoles : string.Join(", ", roles.Select(RoleWords.Of));

    public static string RefusalOf(PasswordRefusal why) =>
        why switch
        {
            PasswordRefusal.TooShort => OperatorTexts.PasswordTooShort,
            PasswordRefusal.TooLong => OperatorTexts.PasswordTooLong,
            PasswordRefusal.TooPlain => OperatorTexts.PasswordTooPlain,
            PasswordRefusal.IsLoginId => OperatorTexts.PasswordIsLogin,
            _ => throw new UnreachableException(),
        };
}
