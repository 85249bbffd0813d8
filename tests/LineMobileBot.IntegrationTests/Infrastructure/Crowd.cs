using Line.Simulator.Platform;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>Friends by the thousand, made and looked at inside the simulator: phone by phone it would take minutes.</summary>
internal static class Crowd
{
    /// <summary>Friends of long ago: LINE knows them, and so does our table.</summary>
    public static async Task<IReadOnlyList<LineUser>> BefriendAsync(CarrierStage stage, int count)
    {
        var users = stage.Platform.GetRequiredService<LineUsers>();
        var friends = new List<LineUser>(count);
        for (var i = 0; i < count; i++)
        {
            var (user, _) = users.GetOrAdd(userId: null, "友だち", language: null);
            user.Become(Friendship.Friend);
            friends.Add(user);
        }

        await using var insert = stage.Database.DataSource.CreateCommand(
            "insert into line_accounts (line_user, blocked, changed_at) select id, false, $2 from unnest($1) id"
        );
        insert.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. friends.Select(user => user.UserId)] });
        insert.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = stage.Clock.GetUtcNow() });
        await insert.ExecuteNonQueryAsync();
        return friends;
    }

    /// <summary>How often the user has got these words from the account.</summary>
    public static int HeardBy(LineUser user, string words) =>
        user.Chat.Entries.Count(entry =>
            entry.From == ChatSide.Bot && ChatMessage.WordsOf(entry.Message).Contains(words, StringComparison.Ordinal)
        );
}
