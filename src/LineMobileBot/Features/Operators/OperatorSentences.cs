using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Operators;

/// <summary>Sentences with something to fill in, or to choose from.</summary>
internal static class OperatorSentences
{
    private const int ShownOfId = 8;

    /// <summary>Rounded up, so that the time told is never too early.</summary>
    public static string Locked(DateTimeOffset until) =>
        Cards.Fill(OperatorTexts.SignInLocked, JapaneseDates.DayAndTime(until.AddMinutes(1).AddTicks(-1)));

    public static string Invitation(string login) => Cards.Fill(OperatorTexts.InvitationLead, login);

    public static string RecoveryCount(int left) =>
        Cards.Fill(OperatorTexts.RecoveryCount, left.ToString(CultureInfo.InvariantCulture));

    public static string Roles(IReadOnlyCollection<OperatorRole> roles) =>
        roles.Count == 0 ? OperatorTexts.NoRoles : string.Join(", ", roles.Select(RoleWords.Of));

    public static string StateOf(OperatorAccount account) =>
        !account.IsEnabled ? OperatorTexts.StateDisabled
        : account.HasSignedUp ? OperatorTexts.StateActive
        : OperatorTexts.StateInvited;

    public static string ActorOf(AuditLine line)
    {
        var kind = line.ActorKind switch
        {
            AuditActor.Stranger => OperatorTexts.ActorStranger,
            AuditActor.Contractor => OperatorTexts.ActorContractor,
            AuditActor.LineAccount => OperatorTexts.ActorLineAccount,
            AuditActor.ApiKey => OperatorTexts.ActorApiKey,
            AuditActor.Operator => OperatorTexts.ActorOperator,
            AuditActor.Console => OperatorTexts.ActorConsole,
            _ => throw new UnreachableException(),
        };
        return line.ActorId.Length == 0 ? kind : $"{kind} {Short(line.ActorId)}";
    }

    public static string ObjectOf(AuditLine line) => $"{line.ObjectKind} {Short(line.ObjectId ?? "")}";

    public static string DetailOf(AuditLine line) =>
        string.Join(
            ", ",
            line.Detail.Where(fact => fact.Key != AuditEntry.FormFact).Select(fact => $"{fact.Key}: {fact.Value}")
        );

    public static string RefusalOf(PasswordRefusal why) =>
        why switch
        {
            PasswordRefusal.TooShort => OperatorTexts.PasswordTooShort,
            PasswordRefusal.TooLong => OperatorTexts.PasswordTooLong,
            PasswordRefusal.TooPlain => OperatorTexts.PasswordTooPlain,
            PasswordRefusal.IsLoginId => OperatorTexts.PasswordIsLogin,
            _ => throw new UnreachableException(),
        };

    /// <summary>The end of an id, where chance is; its beginning is the time.</summary>
    private static string Short(string id) =>
        id.Length <= ShownOfId ? id : Cards.Fill(OperatorTexts.ShortId, id[^ShownOfId..]);
}
