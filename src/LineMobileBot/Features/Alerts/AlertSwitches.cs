using LineMobileBot.Conversations;
using LineMobileBot.Delivery.Alerts;
using Npgsql;

namespace LineMobileBot.Features.Alerts;

/// <summary>The switches in SQL. A switch says how it is to stand, so that twice is once.</summary>
internal sealed class AlertSwitches : IAlertSwitches
{
    private const string ReadOff = "select line_user, topic from alert_switches where line_user = any($1)";

    private const string SwitchOff = """
        insert into alert_switches (line_user, topic, off_since) select $1, unnest($2::smallint[]), $3
        on conflict (line_user, topic) do nothing
        """;

    private const string SwitchOn = "delete from alert_switches where line_user = $1 and topic = any($2)";

    public string OffQuery => "select line_user, topic from alert_switches";

    /// <summary>What each of the people has switched off.</summary>
    public static async Task<ILookup<string, AlertTopic>> ReadOffAsync(
        NpgsqlConnection connection,
        string[] users,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(ReadOff, connection) { Parameters = { Value(users) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var off = new List<(string User, AlertTopic Topic)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            off.Add((reader.GetString(0), (AlertTopic)reader.GetInt16(1)));
        }

        return off.ToLookup(one => one.User, one => one.Topic, StringComparer.Ordinal);
    }

    public static NpgsqlBatchCommand ToOff(LineUserId user, IEnumerable<AlertTopic> topics, DateTimeOffset now) =>
        new(SwitchOff) { Parameters = { Value(user.Value), Value(NumbersOf(topics)), Value(now) } };

    public static NpgsqlBatchCommand ToOn(LineUserId user, IEnumerable<AlertTopic> topics) =>
        new(SwitchOn) { Parameters = { Value(user.Value), Value(NumbersOf(topics)) } };

    private static short[] NumbersOf(IEnumerable<AlertTopic> topics) => [.. topics.Select(topic => (short)topic)];

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}
