using LineMobileBot.Delivery;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>Why a canned answer was not saved; each has one sentence on the page.</summary>
internal enum CannedAnswerRefusal
{
    Empty,
    TooLong,
    TitleTaken,

    /// <summary>A colleague has deleted it meanwhile.</summary>
    Gone,

    /// <summary>The form was sent before with other words, or what it brought is no more.</summary>
    FormUsed,
}

/// <summary>Saves and deletes canned answers, each form once: the line it left in the audit trail says that it was used.</summary>
internal sealed class CannedAnswerHandler(JobTransaction transaction, AuditTrail audit)
{
    public const string SaveAction = "canned-answer.save";
    public const string DeleteAction = "canned-answer.delete";
    private const string ObjectKind = "canned-answer";

    /// <param name="answer">As it is to be from now on.</param>
    /// <param name="isNew">Whether it is one more; else one of those that there are.</param>
    /// <param name="formKey">Pressed twice it is saved once.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Why not; null when it is saved, now or before.</returns>
    public Task<CannedAnswerRefusal?> SaveAsync(
        CannedAnswerRow answer,
        bool isNew,
        Guid formKey,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync<CannedAnswerRefusal?>(
            async set =>
            {
                await CannedAnswerTable.LockAsync(set.Connection, cancellationToken);
                var there = await CannedAnswerTable.FindAsync(set.Connection, answer.Id, cancellationToken);
                var entry = Entry(answer.ChangedBy, SaveAction, answer.Id).ByForm(formKey);
                if (await AuditTrail.IsUsedAsync(set.Connection, entry, cancellationToken))
                {
                    return answer.SaysTheSameAs(there) ? null : CannedAnswerRefusal.FormUsed;
                }

                var refusal =
                    RefusalOf(answer, there, isNew)
                    ?? (
                        await CannedAnswerTable.IsTitleFreeAsync(set.Connection, answer, cancellationToken)
                            ? null
                            : CannedAnswerRefusal.TitleTaken
                    );
                if (refusal is null)
                {
                    set.Writes.BatchCommands.Add(CannedAnswerTable.Save(answer));
                    audit.Append(set.Writes, entry);
                }

                return refusal;
            },
            cancellationToken
        );

    /// <summary>What is gone already is left alone, and leaves no line.</summary>
    public Task<bool> DeleteAsync(Guid id, Guid by, Guid formKey, CancellationToken cancellationToken) =>
        transaction.RunAsync(
            async set =>
            {
                await CannedAnswerTable.LockAsync(set.Connection, cancellationToken);
                if (await CannedAnswerTable.FindAsync(set.Connection, id, cancellationToken) is null)
                {
                    return false;
                }

                set.Writes.BatchCommands.Add(CannedAnswerTable.Delete(id));
                audit.Append(set.Writes, Entry(by, DeleteAction, id).ByForm(formKey));
                return true;
            },
            cancellationToken
        );

    private static CannedAnswerRefusal? RefusalOf(CannedAnswerRow answer, CannedAnswerRow? there, bool isNew) =>
        answer.Title.Length == 0 || answer.Text.Length == 0 ? CannedAnswerRefusal.Empty
        : answer.Title.Length > CannedAnswerRow.LongestTitle || answer.Text.Length > CannedAnswerRow.LongestText
            ? CannedAnswerRefusal.TooLong
        : there is null && !isNew ? CannedAnswerRefusal.Gone
        : null;

    private static AuditEntry Entry(Guid by, string action, Guid id) =>
        AuditEntry.ByOperator(by, action) with
        {
            ObjectKind = ObjectKind,
            ObjectId = id.ToString("D"),
        };
}
