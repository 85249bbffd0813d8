using Line.Messaging.Webhook;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>What somebody sent, as operators see it.</summary>
/// <param name="LineMessageId">LINE's id of it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, or what stands for it.</param>
/// <param name="IsFetched">Whether its picture lies with LINE and has to be fetched.</param>
internal sealed record ReceivedMessage(string LineMessageId, HelpMessageKind Kind, string? Text, bool IsFetched)
{
    private const string LieWithLine = "line";

    public static ReceivedMessage Of(MessageContent content) =>
        content switch
        {
            TextMessageContent text => new(text.Id, HelpMessageKind.Text, Clean(text.Text), IsFetched: false),
            ImageMessageContent { ContentProvider.Type: LieWithLine } image => new(
                image.Id,
                HelpMessageKind.Image,
                Text: null,
                IsFetched: true
            ),
            StickerMessageContent sticker => new(
                sticker.Id,
                HelpMessageKind.Sticker,
                Clean(sticker.Text ?? (sticker.Keywords is [var word, ..] ? word : null)),
                IsFetched: false
            ),
            LocationMessageContent place => new(
                place.Id,
                HelpMessageKind.Location,
                Clean(string.Join('\n', new[] { place.Title, place.Address }.OfType<string>())),
                IsFetched: false
            ),
            FileMessageContent file => new(file.Id, HelpMessageKind.Other, Clean(file.FileName), IsFetched: false),
            _ => new(content.Id, HelpMessageKind.Other, content.Type, IsFetched: false),
        };

    /// <summary>PostgreSQL's text holds no NUL.</summary>
    private static string? Clean(string? text) => text?.Replace("\0", "", StringComparison.Ordinal);
}
