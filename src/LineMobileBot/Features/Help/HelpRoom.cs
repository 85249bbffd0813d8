using System.Text.Json.Serialization;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help;

/// <summary>Help in the chat is not there yet: it says in one sentence where to turn today.</summary>
internal sealed class HelpRoom : IRoom
{
    public string Name => Areas.Help.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CommonTexts.AreaHelp, HelpTexts.Word) ? Areas.Help : null;

    public Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        foreach (var turn in turns)
        {
            set.Reply(turn, new HelpNotYet());
        }

        return Task.CompletedTask;
    }
}

internal sealed record HelpNotYet : Answer;

[JsonSerializable(typeof(HelpNotYet))]
internal sealed partial class HelpJson : JsonSerializerContext;

internal static class HelpFeature
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services
            .AddRoom<HelpRoom>()
            .AddAnswer(
                "help/not-yet/1",
                HelpJson.Default.HelpNotYet,
                _ => Cards.Send(new TextMessage(HelpTexts.NotYet))
            );
}
