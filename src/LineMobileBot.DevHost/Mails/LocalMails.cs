using System.Collections.Concurrent;
using LineMobileBot.Site.Mail;

namespace LineMobileBot.DevHost.Mails;

/// <summary>The mail server of this machine: takes every mail and brings none away. The newest first, and not too many.</summary>
internal sealed class LocalMails : IEmailSender
{
    private const int Kept = 50;

    private readonly ConcurrentQueue<Email> mails = new();

    public IReadOnlyList<Email> Newest => [.. mails.Reverse()];

    public Task SendAsync(Email email, CancellationToken cancellationToken)
    {
        mails.Enqueue(email);
        while (mails.Count > Kept)
        {
            mails.TryDequeue(out _);
        }

        return Task.CompletedTask;
    }
}
