using System.Text.Json.Serialization;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>Linking the contractor is not there yet: it says in one sentence where to turn today.</summary>
internal sealed class ContractLinkRoom : IRoom
{
    public string Name => Areas.ContractLink.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CommonTexts.AreaContractLink, ContractLinkTexts.Word, ContractLinkTexts.MyPage)
            ? Areas.ContractLink
            : null;

    public Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        foreach (var turn in turns)
        {
            set.Reply(turn, new ContractLinkNotYet());
        }

        return Task.CompletedTask;
    }
}

internal sealed record ContractLinkNotYet : Answer;

[JsonSerializable(typeof(ContractLinkNotYet))]
internal sealed partial class ContractLinkJson : JsonSerializerContext;

internal static class ContractLinkFeature
{
    public static IServiceCollection AddContractLinks(this IServiceCollection services) =>
        services
            .AddRoom<ContractLinkRoom>()
            .AddAnswer(
                "contract-link/not-yet/1",
                ContractLinkJson.Default.ContractLinkNotYet,
                _ => Cards.Send(new TextMessage(ContractLinkTexts.NotYet))
            );
}
