using System.Text.Json.Serialization.Metadata;
using Line.Messaging.Messages;

namespace LineMobileBot.Conversations;

/// <summary>How a room's one feature file registers what is in the room.</summary>
internal static class RoomRegistration
{
    public static IServiceCollection AddRoom<TRoom>(this IServiceCollection services)
        where TRoom : class, IRoom =>
        services.AddSingleton<TRoom>().AddSingleton<IRoom>(provider => provider.GetRequiredService<TRoom>());

    public static IServiceCollection AddAnswer<TAnswer>(
        this IServiceCollection services,
        string name,
        JsonTypeInfo<TAnswer> json,
        Func<TAnswer, IReadOnlyList<Message>> word
    )
        where TAnswer : Answer => services.AddSingleton(AnswerEntry.Of(name, json, word));
}
