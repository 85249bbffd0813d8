using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Features.Help.Faq.Search;
using LineMobileBot.Site.Audit;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>
/// Writes entries as operators want them: each change is a version more, found by the next question at any replica, and on the
/// trail. Sent twice it is done once: a change by the version that was seen, a new entry by its form's key.
/// </summary>
internal sealed class FaqEditing(JobTransaction transaction, AuditTrail audit)
{
    /// <summary>The key of the entry that a form makes.</summary>
    public static string KeyOf(Guid formKey) => $"desk-{formKey:N}";

    public Task<FaqEditOutcome> SaveAsync(
        SignedInOperator by,
        SeenEntry seen,
        FaqDraft draft,
        CancellationToken cancellationToken
    ) => ChangeAsync(by, seen, (_, _) => Task.FromResult<FaqDraft?>(draft), cancellationToken);

    /// <summary>Lets the entry say again what it said in an older version.</summary>
    public Task<FaqEditOutcome> RestoreAsync(
        SignedInOperator by,
        SeenEntry seen,
        int number,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            by,
            seen,
            async (set, entry) =>
            {
                var versions = await FaqOverview.VersionsAsync(set.Connection, entry.Key, cancellationToken);
                return versions.FirstOrDefault(version => version.Number == number) is { } old
                    ? new FaqDraft(entry.Category, old.Content, old.IsRetired)
                    : null;
            },
            cancellationToken
        );

    /// <summary>A new entry; with it, the question it answers is settled.</summary>
    public Task<FaqEditOutcome> AddAsync(
        SignedInOperator by,
        Guid formKey,
        FaqDraft draft,
        Guid? question,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                var key = KeyOf(formKey);
                var entries = await LockAsync(set, cancellationToken);
                if (entries.FirstOrDefault(entry => entry.Key == key) is { } there)
                {
                    return draft.IsAlready(there)
                        ? FaqEditOutcome.Saved
                        : Refuse(set, by, key, FaqEditOutcome.FormUsed);
                }

                var place = entries.Select(entry => entry.Place).DefaultIfEmpty().Max() + 1;
                await WriteAsync(set, by, draft.AsNew(key, place), cancellationToken);
                if (question is { } asked)
                {
                    await SettleAsync(set, by, asked, cancellationToken);
                }

                return FaqEditOutcome.Saved;
            },
            cancellationToken
        );

    /// <summary>There is nothing more to do about a question that found no answer.</summary>
    public Task SettleAsync(SignedInOperator by, Guid question, CancellationToken cancellationToken) =>
        transaction.RunAsync(set => SettleAsync(set, by, question, cancellationToken), cancellationToken);

    private Task<FaqEditOutcome> ChangeAsync(
        SignedInOperator by,
        SeenEntry seen,
        Func<TurnSet, FaqEntry, Task<FaqDraft?>> draftOf,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                var entries = await LockAsync(set, cancellationToken);
                if (
                    entries.FirstOrDefault(entry => entry.Key == seen.Key) is not { } entry
                    || await draftOf(set, entry) is not { } draft
                )
                {
                    return FaqEditOutcome.Unknown;
                }

                if (draft.IsAlready(entry))
                {
                    return FaqEditOutcome.Saved;
                }

                if (entry.Version != seen.Version)
                {
                    return Refuse(set, by, entry.Key, FaqEditOutcome.ChangedMeanwhile);
                }

                await WriteAsync(set, by, draft.AsNextOf(entry), cancellationToken);
                return FaqEditOutcome.Saved;
            },
            cancellationToken
        );

    private static async Task<IReadOnlyList<FaqEntry>> LockAsync(TurnSet set, CancellationToken cancellationToken)
    {
        await FaqTable.LockAsync(set.Connection, cancellationToken);
        return await FaqTable.AllAsync(set.Connection, cancellationToken);
    }

    private async Task WriteAsync(TurnSet set, SignedInOperator by, FaqEntry entry, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(set.Connection)
        {
            BatchCommands = { FaqTable.Put(entry), FaqTable.Keep(entry, FaqWriter.Of(by.Id), set.Clock.GetUtcNow()) },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await FaqIndexTable.RebuildAsync(set.Connection, cancellationToken);
        audit.Append(set.Writes, FaqAudit.Wrote(by, entry));
    }

    private FaqEditOutcome Refuse(TurnSet set, SignedInOperator by, string key, FaqEditOutcome outcome)
    {
        audit.Append(set.Writes, FaqAudit.Refused(by, key, outcome));
        return outcome;
    }

    /// <returns>Whether it was open: pressed twice, it is settled once.</returns>
    private async Task<bool> SettleAsync(
        TurnSet set,
        SignedInOperator by,
        Guid question,
        CancellationToken cancellationToken
    )
    {
        var now = set.Clock.GetUtcNow();
        var wasOpen = await UnansweredQuestions.SettleAsync(set.Connection, question, now, cancellationToken);
        if (wasOpen)
        {
            audit.Append(set.Writes, FaqAudit.Settled(by, question));
        }

        return wasOpen;
    }
}

/// <param name="Key">The entry.</param>
/// <param name="Version">The version that the operator saw: somebody else may have been faster.</param>
internal readonly record struct SeenEntry(string Key, int Version);

internal enum FaqEditOutcome
{
    Saved,
    Unknown,
    ChangedMeanwhile,

    /// <summary>The form has made another entry before.</summary>
    FormUsed,
}
