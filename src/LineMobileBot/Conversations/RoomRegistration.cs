using System.Text.Json.Serialization.Metadata;
using Line.Messaging.Messages;

namespace LineMobileBot.Conversations;

/// <summary>How a room's one feature file registers what is in the room.</summary>
internal static class RoomRegistration
{
    public static IServiceCollection AddRoom<TRoom>(this IServiceCollection services)
        where TRoom : class, IRoom =>
        services.AddSingleton<TRoom>().AddSingleton<IRoom>(provider => provider.GetRequiredService<TRoom>());

    /// <param name="services">Where to.</param>
    /// <param name="name">Its stored name, with its version.</param>
    /// <param name="json">How it is stored; asked for when the answer is first given, for the shapes of all answers are megabytes.</param>
    /// <param name="word">Its words.</param>
    /// <param name="serialize">A faster way to the same bytes as the words', for what is said thousands of times a second.</param>
    public static IServiceCollection AddAnswer<TAnswer>(
        this IServiceCollection services,
        string name,
        Func<JsonTypeInfo<TAnswer>> json,
        Func<TAnswer, IReadOnlyList<Message>> word,
        Func<TAnswer, SerializedMessages>? serialize = null
    )
        where TAnswer : Answer => services.AddSingleton(AnswerEntry.Of(name, json, word, serialize));

    /// <summary>For an answer whose words depend on how this bot is set up, such as where its pages are.</summary>
    public static IServiceCollection AddAnswer<TAnswer, TSetUp>(
        this IServiceCollection services,
        string name,
        Func<JsonTypeInfo<TAnswer>> json,
        Func<TAnswer, TSetUp, IReadOnlyList<Message>> word
    )
        where TAnswer : Answer
        where TSetUp : class =>
        services.AddSingleton(provider =>
        {
            var setUp = provider.GetRequiredService<TSetUp>();
            return AnswerEntry.Of(name, json, answer => word(answer, setUp));
        });
}
