using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Infrastructure;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.Mail;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.MyPage;

/// <summary>Sends the mail by which somebody gets in again. For a login id that nobody has it does all the same, to nobody.</summary>
internal sealed class ForgottenPasswordHandler(
    JobTransaction transaction,
    PasswordResets resets,
    MailOutbox mails,
    AuditTrail audit,
    SignInLimits limits,
    BotSettings settings
)
{
    private const string ResetPage = "/mypage/reset";

    public bool CanSend => mails.CanSend;

    /// <summary>False: too many wishes for this login id within a minute.</summary>
    public async Task<bool> SendAsync(string typedLoginId, CancellationToken cancellationToken)
    {
        var loginId = LoginIds.Normalise(typedLoginId);
        if (!limits.Take(loginId))
        {
            return false;
        }

        await transaction.RunAsync(
            async set =>
            {
                var contractor = await Contractors.FindAsync(set.Connection, loginId, cancellationToken);
                var token = resets.Append(set.Writes, loginId, set.Clock.GetUtcNow());
                mails.Append(set.Writes, MailTo(contractor, token));
                audit.Append(set.Writes, EntryOf(contractor));
                return true;
            },
            cancellationToken
        );
        mails.Committed();
        return true;
    }

    private Email MailTo(Contractor? contractor, string token)
    {
        var link = new Uri(settings.PublicBaseUrl, $"{ResetPage}?token={token}");
        return new Email(
            contractor?.Email ?? "",
            MyPageTexts.ResetMailSubject,
            MyPageSentences.ResetMail(contractor?.Name ?? "", link)
        );
    }

    private static AuditEntry EntryOf(Contractor? contractor) =>
        new(
            AuditActor.Stranger,
            "",
            AuditActions.PasswordResetMail,
            contractor is null ? AuditOutcome.Refused : AuditOutcome.Done
        )
        {
            ObjectKind = contractor is null ? null : AuditObjects.Contractor,
            ObjectId = contractor?.Id.ToString("D"),
        };
}
