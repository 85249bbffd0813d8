using System.Net;
using Line.Messaging;
using Line.Messaging.Contents;

namespace LineMobileBot.Delivery;

/// <summary>What people sent that is no text: it lies with LINE until it is fetched. Never inside a transaction.</summary>
internal interface ISentContents
{
    /// <summary>Fetches the content of a message, if it has no more than so many bytes.</summary>
    Task<SentContent> FetchAsync(string messageId, int mostBytes, CancellationToken cancellationToken);
}

/// <summary>What one try to fetch something has come to.</summary>
internal abstract record SentContent
{
    private SentContent() { }

    internal sealed record Here(byte[] Bytes) : SentContent;

    internal sealed record TooLarge : SentContent;

    /// <summary>Taken back, or too old: LINE does not have it any more.</summary>
    internal sealed record Gone : SentContent;

    /// <summary>LINE still prepares it, or did not answer.</summary>
    internal sealed record NotYet : SentContent;
}

/// <summary>Fetches from LINE's api-data.</summary>
internal sealed partial class SentContents(ILineMessagingClient line, ILogger<SentContents> logger) : ISentContents
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>The client's own time-out ends with the headers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<SentContent> FetchAsync(string messageId, int mostBytes, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var content = (await line.GetContentAsync(messageId, patience.Token)).Value;
            return content is null ? new SentContent.NotYet() : await ReadAsync(content, mostBytes, patience.Token);
        }
        catch (LineApiException refusal) when (refusal.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            return new SentContent.Gone();
        }
        catch (Exception failure)
            when (failure is LineApiException or HttpRequestException or IOException or TimeoutException
                || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            Log.NotFetched(logger, failure);
            return new SentContent.NotYet();
        }
    }

    private static async Task<SentContent> ReadAsync(
        LineContent content,
        int mostBytes,
        CancellationToken cancellationToken
    )
    {
        if (content.Length > mostBytes)
        {
            return new SentContent.TooLarge();
        }

        await using var stream = await content.OpenAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > mostBytes)
            {
                return new SentContent.TooLarge();
            }

            bytes.Write(buffer, 0, read);
        }

        return new SentContent.Here(bytes.ToArray());
    }

    private static partial class Log
    {
        [LoggerMessage(1231, LogLevel.Warning, "The content of a message could not be fetched yet")]
        public static partial void NotFetched(ILogger logger, Exception failure);
    }
}
