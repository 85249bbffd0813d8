using System.Net.Mail;
using LineMobileBot.Infrastructure;

namespace LineMobileBot.Site.Mail;

/// <summary>The carrier's mail server. Without <c>Smtp:Host</c> there is none, and pages that need mail say so.</summary>
internal sealed record SmtpSettings(string Host, int Port, string? User, string? Password, string From, bool StartTls)
{
    private const int SubmissionPort = 587;

    public static SmtpSettings? Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Smtp");
        if (string.IsNullOrWhiteSpace(smtp["Host"]))
        {
            return null;
        }

        if (!MailAddress.TryCreate(smtp["From"], out _))
        {
            throw new SettingsException("Smtp__From must be the address that mails come from.");
        }

        return int.TryParse(smtp["Port"] ?? $"{SubmissionPort}", out var port) && port is > 0 and <= ushort.MaxValue
            ? new SmtpSettings(
                smtp["Host"]!,
                port,
                smtp["User"],
                smtp["Password"],
                smtp["From"]!,
                smtp.GetValue("StartTls", defaultValue: true)
            )
            : throw new SettingsException("Smtp__Port must be a port.");
    }
}
