using LineMobileBot.Conversations;
using LineMobileBot.Delivery;

namespace LineMobileBot.Features.Greetings;

internal static class GreetingFeature
{
    public static IServiceCollection AddGreetings(this IServiceCollection services) =>
        services
            .AddRoom<GreetingRoom>()
            .AddSingleton<IFriendships, Friendships>()
            .AddAnswer("greeting/welcome/1", () => GreetingJson.Default.Welcome, GreetingMessages.Welcome)
            .AddAnswer("greeting/welcome-back/1", () => GreetingJson.Default.WelcomeBack, GreetingMessages.WelcomeBack)
            .AddAnswer("greeting/old-button/1", () => GreetingJson.Default.OldButton, GreetingMessages.OldButton);
}
