using Npgsql;

namespace LineMobileBot.Site.SignIns;

/// <summary>One line of the sign-in history.</summary>
internal sealed record SignInView(
    DateTimeOffset At,
    SignInWay Way,
    SignInOutcome Outcome,
    string Device,
    string Network,
    bool NewPlace
);

/// <summary>Table <c>sign_ins</c> in SQL.</summary>
internal static class SignInTable
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public static async Task<IReadOnlyCollection<Place>> EarlierPlacesAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select distinct device_hash, device, network from sign_ins where contractor_id = $1 and outcome = $2",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = contractorId },
                new NpgsqlParameter<short> { TypedValue = (short)SignInOutcome.Done },
            },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var places = new List<Place>();
        while (await rows.ReadAsync(cancellationToken))
        {
            places.Add(
                new Place(
                    await rows.IsDBNullAsync(0, cancellationToken) ? null : rows.GetFieldValue<byte[]>(0),
                    rows.GetString(1),
                    rows.GetString(2)
                )
            );
        }

        return places;
    }

    /// <summary>Adds a line; those that are old enough go at the same time.</summary>
    public static void Append(NpgsqlBatch writes, Guid contractorId, SignInView signIn, byte[]? deviceHash)
    {
        writes.BatchCommands.Add(
            new NpgsqlBatchCommand(
                """
                insert into sign_ins (id, contractor_id, at, way, outcome, device_hash, device, network, new_place)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """
            )
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7(signIn.At) },
                    new NpgsqlParameter<Guid> { TypedValue = contractorId },
                    new NpgsqlParameter<DateTimeOffset> { TypedValue = signIn.At },
                    new NpgsqlParameter<short> { TypedValue = (short)signIn.Way },
                    new NpgsqlParameter<short> { TypedValue = (short)signIn.Outcome },
                    new NpgsqlParameter<byte[]?> { TypedValue = deviceHash },
                    new NpgsqlParameter<string> { TypedValue = signIn.Device },
                    new NpgsqlParameter<string> { TypedValue = signIn.Network },
                    new NpgsqlParameter<bool> { TypedValue = signIn.NewPlace },
                },
            }
        );
        writes.BatchCommands.Add(
            new NpgsqlBatchCommand("delete from sign_ins where contractor_id = $1 and at < $2")
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid> { TypedValue = contractorId },
                    new NpgsqlParameter<DateTimeOffset> { TypedValue = signIn.At - Kept },
                },
            }
        );
    }

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<SignInView>> HistoryAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            """
            select at, way, outcome, device, network, new_place from sign_ins
            where contractor_id = $1 order by id desc limit $2
            """,
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = contractorId },
                new NpgsqlParameter<int> { TypedValue = most },
            },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var history = new List<SignInView>();
        while (await rows.ReadAsync(cancellationToken))
        {
            history.Add(
                new SignInView(
                    rows.GetFieldValue<DateTimeOffset>(0),
                    (SignInWay)rows.GetInt16(1),
                    (SignInOutcome)rows.GetInt16(2),
                    rows.GetString(3),
                    rows.GetString(4),
                    rows.GetBoolean(5)
                )
            );
        }

        return history;
    }
}
