using System.Runtime.CompilerServices;
using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Phone;

/// <summary>What a quote token of the bot's message points to.</summary>
internal sealed record QuotedMessage(string MessageId);

/// <summary>What the page in the browser lives on.</summary>
internal static class PhoneEndpoints
{
    public static void MapPhone(this WebApplication app)
    {
        var phone = app.MapGroup("/phone");
        phone.MapGet("/state", (PhoneStates states) => states.Current);
        phone.MapGet("/events", StreamEvents);
        phone.MapGet("/texts", (string? lang) => PhoneTextTable.In(lang));
        phone.MapGet("/quotes/{quoteToken}", GetQuoted);
        phone.MapGet("/richmenus/{richMenuId}/image", GetRichMenuImage);
        phone.MapGet("/content/{messageId}", GetContent);
        phone.MapGet("/{**rest}", () => TypedResults.NotFound()).WithOrder(int.MaxValue - 1);
    }

    private static IResult StreamEvents(
        ChangeFeed feed,
        PhoneStates states,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken
    ) => TypedResults.ServerSentEvents(ReadAsync(feed, states, lifetime.ApplicationStopping, cancellationToken));

    private static async IAsyncEnumerable<string> ReadAsync(
        ChangeFeed feed,
        PhoneStates states,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);

        // Listening before looking: a change in between is told twice rather than not at all.
        var changes = feed.Subscribe();
        try
        {
            yield return Json(new StateReset(states.Current));
            while (await HasMoreAsync(changes.WaitToReadAsync(either.Token)))
            {
                while (changes.TryRead(out var change))
                {
                    yield return Json(change);
                }
            }
        }
        finally
        {
            feed.Unsubscribe(changes);
        }
    }

    private static async ValueTask<bool> HasMoreAsync(ValueTask<bool> waiting)
    {
        try
        {
            return await waiting;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static string Json(PlatformChange change) =>
        JsonSerializer.Serialize(change, SimulatorJson.Default.PlatformChange);

    private static IResult GetQuoted(string quoteToken, QuoteTokens quoteTokens) =>
        quoteTokens.MessageOf(quoteToken) is { } messageId
            ? TypedResults.Json(new QuotedMessage(messageId), SimulatorJson.Default.QuotedMessage)
            : TypedResults.NotFound();

    private static IResult GetRichMenuImage(string richMenuId, RichMenus richMenus) =>
        ImageOf(richMenus.Find(richMenuId)?.Image);

    private static IResult GetContent(string messageId, MessageContents contents) => ImageOf(contents.Find(messageId));

    private static IResult ImageOf(MessageContent? image) =>
        image is null ? TypedResults.NotFound() : TypedResults.Bytes(image.Bytes, image.ContentType);
}
