namespace LineMobileBot.Site.Mail;

/// <summary>A mail to one person, in plain text.</summary>
internal sealed record Email(string To, string Subject, string Text);

/// <summary>The carrier's way to send mail.</summary>
internal interface IEmailSender
{
    /// <summary>Hands the mail over; what it throws means that nobody has taken it.</summary>
    Task SendAsync(Email email, CancellationToken cancellationToken);
}
