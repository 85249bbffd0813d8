using Npgsql;

namespace LineMobileBot.Features.Campaigns;

/// <summary>The campaigns in SQL.</summary>
internal static class CampaignTable
{
    private const string Columns = """
        id, name, form, text, title, picture_url, button_label, button_url, audience, plan_code, state, revision,
        created_at, created_by, starts_at, started_at, people, paused, ended_at, ended, refusal
        """;

    private const int MostListed = 200;

    /// <summary>The newest, newest first.</summary>
    public static async Task<IReadOnlyList<Campaign>> ListAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            $"select {Columns} from campaigns order by id desc limit {MostListed}",
            connection
        );
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        var campaigns = new List<Campaign>();
        while (await row.ReadAsync(cancellationToken))
        {
            campaigns.Add(CampaignOf(row));
        }

        return campaigns;
    }

    public static Task<Campaign?> FindAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellationToken
    ) => OneAsync(connection, $"select {Columns} from campaigns where id = $1", Value(id), cancellationToken);

    /// <summary>Reads it and keeps it from being changed by anybody else until the transaction ends.</summary>
    public static Task<Campaign?> LockAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        OneAsync(connection, $"select {Columns} from campaigns where id = $1 for update", Value(id), cancellationToken);

    /// <summary>A scheduled one whose time has come, unless another replica has it.</summary>
    public static Task<Campaign?> LockDueAsync(
        NpgsqlConnection connection,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        OneAsync(
            connection,
            $"""
            select {Columns} from campaigns where state = 2 and starts_at <= $1
            order by starts_at limit 1 for update skip locked
            """,
            Value(now),
            cancellationToken
        );

    /// <summary>False when there already is one of that id: the form was sent twice.</summary>
    public static async Task<bool> InsertAsync(
        NpgsqlConnection connection,
        Campaign campaign,
        CancellationToken cancellationToken
    )
    {
        await using var insert = new NpgsqlCommand(
            $"""
            insert into campaigns ({Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
            on conflict (id) do nothing
            """,
            connection
        );
        insert.Parameters.AddRange(ValuesOf(campaign));
        return await insert.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public static NpgsqlBatchCommand Update(Campaign campaign)
    {
        var update = new NpgsqlBatchCommand(
            $"""
            update campaigns set ({Columns})
                = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
            where id = $1
            """
        );
        update.Parameters.AddRange(ValuesOf(campaign));
        return update;
    }

    /// <summary>What goes over the wire, once for all portions and tries.</summary>
    public static NpgsqlBatchCommand FixMessages(Guid id, string messages) =>
        new("update campaigns set messages = $2 where id = $1") { Parameters = { Value(id), Value(messages) } };

    public static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter[] ValuesOf(Campaign campaign) =>
        [
            Value(campaign.Id),
            Value(campaign.Name),
            Value((short)campaign.Content.Form),
            Value(campaign.Content.Text),
            Value(campaign.Content.Title),
            Value(campaign.Content.PictureUrl),
            Value(campaign.Content.ButtonLabel),
            Value(campaign.Content.ButtonUrl),
            Value((short)campaign.Audience.Kind),
            Value(campaign.Audience.PlanCode),
            Value((short)campaign.State),
            Value(campaign.Revision),
            Value(campaign.CreatedAt),
            Value(campaign.CreatedBy),
            Value(campaign.StartsAt?.ToUniversalTime()),
            Value(campaign.StartedAt),
            Value(campaign.People),
            Value((short?)campaign.Paused),
            Value(campaign.EndedAt),
            Value((short?)campaign.Ended),
            Value(campaign.Refusal),
        ];

    private static async Task<Campaign?> OneAsync(
        NpgsqlConnection connection,
        string sql,
        NpgsqlParameter value,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(sql, connection) { Parameters = { value } };
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? CampaignOf(row) : null;
    }

    private static Campaign CampaignOf(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            new CampaignContent
            {
                Form = (CampaignForm)row.GetInt16(2),
                Text = row.GetString(3),
                Title = TextOf(row, 4),
                PictureUrl = TextOf(row, 5),
                ButtonLabel = TextOf(row, 6),
                ButtonUrl = TextOf(row, 7),
            },
            new Audience((AudienceKind)row.GetInt16(8), TextOf(row, 9))
        )
        {
            State = (CampaignState)row.GetInt16(10),
            Revision = row.GetInt32(11),
            CreatedAt = row.GetFieldValue<DateTimeOffset>(12),
            CreatedBy = row.GetGuid(13),
            StartsAt = row.GetFieldValue<DateTimeOffset?>(14),
            StartedAt = row.GetFieldValue<DateTimeOffset?>(15),
            People = row.GetFieldValue<int?>(16),
            Paused = (PauseReason?)row.GetFieldValue<short?>(17),
            EndedAt = row.GetFieldValue<DateTimeOffset?>(18),
            Ended = (EndReason?)row.GetFieldValue<short?>(19),
            Refusal = TextOf(row, 20),
        };

    private static string? TextOf(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
