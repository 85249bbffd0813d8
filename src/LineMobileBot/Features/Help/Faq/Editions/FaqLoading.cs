using System.Diagnostics;
using LineMobileBot.Features.Help.Faq.Search;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.Editions;

/// <summary>
/// Brings the entries of an edition into the database, once. Afterwards the entries are the operators': a later edition replaces
/// only what they left as it came, and an older bot that still runs beside this one brings nothing back.
/// </summary>
internal static class FaqLoading
{
    private const string Claim = "insert into faq_editions (edition, loaded_at) values ($1, $2) on conflict do nothing";

    /// <returns>Whether it was loaded now; false when it had been before.</returns>
    public static async Task<bool> LoadAsync(
        NpgsqlDataSource database,
        FaqEdition edition,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await FaqTable.LockAsync(connection, cancellationToken);
        if (!await ClaimAsync(connection, edition, now, cancellationToken))
        {
            return false;
        }

        var stored = await FaqTable.AllAsync(connection, cancellationToken);
        await WriteAsync(connection, EntriesAfter(stored, edition), edition, now, cancellationToken);
        await FaqIndexTable.RebuildAsync(connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<bool> ClaimAsync(
        NpgsqlConnection connection,
        FaqEdition edition,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var claim = new NpgsqlCommand(Claim, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = edition.Name },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() },
            },
        };
        return await claim.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private static IEnumerable<(FaqEntry Entry, bool IsNewVersion)> EntriesAfter(
        IReadOnlyList<FaqEntry> stored,
        FaqEdition edition
    )
    {
        var byKey = stored.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        return EditionRule
            .Changes(stored, edition)
            .Select(change =>
                change switch
                {
                    EditionChange.Write write => (EntryOf(write.Entry, write.Version), true),
                    EditionChange.Place place => (Placed(byKey[place.Entry.Key], place.Entry), false),
                    EditionChange.Retire retire => (Retired(byKey[retire.Key]), true),
                    _ => throw new UnreachableException(),
                }
            );
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection,
        IEnumerable<(FaqEntry Entry, bool IsNewVersion)> entries,
        FaqEdition edition,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (entry, isNewVersion) in entries)
        {
            batch.BatchCommands.Add(FaqTable.Put(entry));
            if (isNewVersion)
            {
                batch.BatchCommands.Add(FaqTable.Keep(entry, FaqWriter.OfEdition(edition.Name), now));
            }
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static FaqEntry EntryOf(FaqEditionEntry entry, int version) =>
        new(
            entry.Key,
            entry.Place,
            entry.Category,
            entry.Common,
            entry.Account,
            version,
            IsOperators: false,
            IsRetired: false,
            entry.Content
        );

    private static FaqEntry Placed(FaqEntry stored, FaqEditionEntry entry) =>
        stored with
        {
            Place = entry.Place,
            // Under which heading an operator put their words is theirs, too.
            Category = stored.IsOperators ? stored.Category : entry.Category,
            Common = entry.Common,
            Account = entry.Account,
        };

    private static FaqEntry Retired(FaqEntry stored) => stored with { Version = stored.Version + 1, IsRetired = true };
}
