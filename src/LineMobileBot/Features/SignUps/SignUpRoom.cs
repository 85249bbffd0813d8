using System.Text.Json.Serialization;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.SignUps;

/// <summary>Signing up in the chat is not there yet: it says in one sentence where to turn today.</summary>
internal sealed class SignUpRoom : IRoom
{
    public string Name => Areas.SignUp.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CommonTexts.AreaSignUp, SignUpTexts.Word) ? Areas.SignUp : null;

    public Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        foreach (var turn in turns)
        {
            set.Reply(turn, new SignUpNotYet());
        }

        return Task.CompletedTask;
    }
}

internal sealed record SignUpNotYet : Answer;

[JsonSerializable(typeof(SignUpNotYet))]
internal sealed partial class SignUpJson : JsonSerializerContext;

internal static class SignUpFeature
{
    public static IServiceCollection AddSignUps(this IServiceCollection services) =>
        services
            .AddRoom<SignUpRoom>()
            .AddAnswer(
                "sign-up/not-yet/1",
                SignUpJson.Default.SignUpNotYet,
                _ => Cards.Send(new TextMessage(SignUpTexts.NotYet))
            );
}
