using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Line.Messaging.Messages;

namespace LineMobileBot.Conversations;

/// <summary>
/// Knows every answer by its stored name (<c>room/answer/version</c>), how it is written down and how its room words it.
/// An answer whose fields change their meaning gets a new version beside the old one.
/// </summary>
internal sealed class AnswerCatalogue
{
    private readonly Dictionary<Type, AnswerEntry> byType = [];
    private readonly Dictionary<string, AnswerEntry> byName = new(StringComparer.Ordinal);

    public AnswerCatalogue(IEnumerable<AnswerEntry> entries)
    {
        foreach (var entry in entries)
        {
            byType.Add(entry.Type, entry);
            byName.Add(entry.Name, entry);
        }
    }

    public IEnumerable<AnswerEntry> Entries => byName.Values;

    public (string Name, string Json) Write(Answer answer)
    {
        var entry = byType[answer.GetType()];
        return (entry.Name, JsonSerializer.Serialize(answer, entry.Json()));
    }

    public Answer Read(string name, string json) =>
        (Answer)(JsonSerializer.Deserialize(json, byName[name].Json()) ?? throw new JsonException($"{name} is null"));

    public bool Knows(string name) => byName.ContainsKey(name);

    /// <summary>What the answer is an alert of when it comes unasked; null = it always comes.</summary>
    public AlertTopic? TopicOf(Answer answer) => byType[answer.GetType()].Topic;

    /// <summary>The stored names of the answers that are over with their month: see <see cref="IOfTheMonth"/>.</summary>
    public string[] NamesOfTheMonth() =>
        [.. byName.Values.Where(entry => entry.Type.IsAssignableTo(typeof(IOfTheMonth))).Select(entry => entry.Name)];

    public IReadOnlyList<Message> Word(Answer answer) => byType[answer.GetType()].Word(answer);

    /// <summary>The words as JSON, ready to send.</summary>
    public SerializedMessages Serialize(Answer answer) => byType[answer.GetType()].Serialize(answer);
}

internal sealed record AnswerEntry(
    string Name,
    Type Type,
    Func<JsonTypeInfo> Json,
    Func<Answer, IReadOnlyList<Message>> Word,
    Func<Answer, SerializedMessages> Serialize
)
{
    public AlertTopic? Topic { get; } = Type.GetCustomAttribute<AlertAttribute>()?.Topic;

    [SuppressMessage("Design", "CA1000", Justification = "A factory that infers the answer's type")]
    public static AnswerEntry Of<TAnswer>(
        string name,
        Func<JsonTypeInfo<TAnswer>> json,
        Func<TAnswer, IReadOnlyList<Message>> word,
        Func<TAnswer, SerializedMessages>? serialize = null
    )
        where TAnswer : Answer =>
        new(
            name,
            typeof(TAnswer),
            json,
            answer => word((TAnswer)answer),
            serialize is null
                ? answer => SerializedMessages.Of(word((TAnswer)answer))
                : answer => serialize((TAnswer)answer)
        );
}
