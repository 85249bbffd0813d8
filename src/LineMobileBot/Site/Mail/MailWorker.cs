using Npgsql;

namespace LineMobileBot.Site.Mail;

/// <summary>Sends what waits in the outbox. Replicas share the work; what fails is tried again a few times, ever later.</summary>
internal sealed partial class MailWorker(
    MailOutbox outbox,
    MailSignal signal,
    IEmailSender sender,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<MailWorker> logger
) : BackgroundService
{
    private const int MostTries = 6;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await SendAllAsync(stoppingToken);
            await signal.WaitAsync(Interval, clock, stoppingToken);
        }
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            while (await outbox.TakeAsync(connection, cancellationToken) is { } mail)
            {
                if (await TrySendAsync(mail, cancellationToken) || mail.Tries >= MostTries)
                {
                    await MailOutbox.StrikeOffAsync(connection, mail.Id, cancellationToken);
                }
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Log.NoDatabase(logger, failure);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was taken is due again for whoever comes next.
        }
    }

    private async Task<bool> TrySendAsync(DueMail mail, CancellationToken cancellationToken)
    {
        try
        {
            var email = outbox.Open(mail);
            if (email.To.Length > 0)
            {
                await sender.SendAsync(email, cancellationToken);
            }

            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Its own words may name the recipient.
            Log.NotSent(logger, mail.Id, mail.Tries, failure.GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1611, LogLevel.Warning, "Mail {Id} could not be sent, try {Tries}: {Failure}")]
        public static partial void NotSent(ILogger logger, Guid id, int tries, string failure);

        [LoggerMessage(1612, LogLevel.Warning, "The outbox of mails could not be read; it is tried again")]
        public static partial void NoDatabase(ILogger logger, Exception failure);
    }
}
