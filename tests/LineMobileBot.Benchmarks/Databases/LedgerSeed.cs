using System.Globalization;
using LineMobileBot.Benchmarks.Loads;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Benchmarks.Databases;

/// <summary>Fills an empty ledger with lines whose users are those of the load, by a handful of set-based statements.</summary>
internal static class LedgerSeed
{
    private const string Parameters = """
        create temp table seed as
        select $1::int as lines, $2::int as month, $3::timestamptz as month_start, $4::timestamptz as month_end,
            $5::timestamptz as next_end, $6::int as last_month
        """;

    /// <summary>What is seeded is right by construction: no foreign key is asked, for this connection.</summary>
    public const string Trusting = "set session_replication_role = replica";

    private const string NoMoreTrusting = "set session_replication_role = default";

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    /// <summary>The id of a line, counted from 1.</summary>
    public static Guid LineOf(int number) =>
        Guid.ParseExact(string.Create(CultureInfo.InvariantCulture, $"0190{number:x8}7000800000000000{2:x4}"), "N");

    public static async Task RunAsync(
        NpgsqlConnection connection,
        int lines,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using (var parameters = new NpgsqlCommand(Parameters, connection))
        {
            foreach (var value in Values(lines, month))
            {
                parameters.Parameters.Add(new NpgsqlParameter { Value = value });
            }
            await parameters.ExecuteNonQueryAsync(cancellationToken);
        }
        await using var seed = new NpgsqlCommand(Script(), connection) { CommandTimeout = (int)Within.TotalSeconds };
        await seed.ExecuteNonQueryAsync(cancellationToken);
    }

    private static object[] Values(int lines, ServiceMonth month) =>
        [lines, month.Number, month.Start, month.End, month.Next.End, month.Previous.Number];

    private static string Script() =>
        $"{Trusting};\n{EmbeddedText.Read("LedgerSeed.sql", typeof(LedgerSeed))};\n{NoMoreTrusting}".Replace(
            "{line_user}",
            LineUsers.IdInSql,
            StringComparison.Ordinal
        );
}
