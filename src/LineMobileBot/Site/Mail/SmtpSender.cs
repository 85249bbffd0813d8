using System.Net;
using System.Net.Mail;
using System.Text;

namespace LineMobileBot.Site.Mail;

/// <summary>Sends through the carrier's mail server.</summary>
internal sealed class SmtpSender(SmtpSettings settings) : IEmailSender
{
    public async Task SendAsync(Email email, CancellationToken cancellationToken)
    {
        using var message = new MailMessage(settings.From, email.To)
        {
            Subject = email.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = email.Text,
            BodyEncoding = Encoding.UTF8,
        };
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User is { } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        await client.SendMailAsync(message, cancellationToken);
    }
}
