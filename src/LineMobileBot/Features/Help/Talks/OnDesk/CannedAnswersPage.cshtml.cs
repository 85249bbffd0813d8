using LineMobileBot.Delivery;
using LineMobileBot.Desk;
using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.Site;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>The sentences operators need every day: to add, change and delete.</summary>
[ForRole(OperatorRole.Support)]
internal sealed class CannedAnswersPage(NpgsqlDataSource database, JobTransaction transaction, AuditTrail audit)
    : DeskPage
{
    public const string Address = "/desk/canned-answers";
    public const string SaveAction = "canned-answer.save";
    public const string DeleteAction = "canned-answer.delete";
    private const string ObjectKind = "canned-answer";

    private IReadOnlyList<CannedAnswerRow> answers = [];

    /// <summary>What was typed and not taken.</summary>
    private CannedAnswerForm? refused;

    /// <summary>One for each that there is.</summary>
    public IEnumerable<CannedAnswerForm> Forms =>
        answers.Select(answer =>
            refused?.Id == answer.Id ? refused : new CannedAnswerForm(answer.Id, FormKey, answer.Title, answer.Text)
        );

    /// <summary>For one more.</summary>
    public CannedAnswerForm NewForm => refused is { Id: null } typed ? typed : new(null, FormKey, "", "");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        answers = await CannedAnswerTable.ReadAsync(connection, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] Guid? id,
        [FromForm] string? title,
        [FromForm] string? text,
        [FromForm] bool delete,
        CancellationToken cancellationToken
    )
    {
        if (delete && id is { } unwanted)
        {
            return await DeleteAsync(unwanted, cancellationToken);
        }

        var answer = new CannedAnswerRow
        {
            Id = id ?? FormKey,
            Title = TalkRule.TextOf(title),
            Text = TalkRule.TextOf(text),
            ChangedAt = Now,
            ChangedBy = Operator.Id,
        };
        var refusal = RefusalOf(answer) ?? await SaveAsync(answer, cancellationToken);
        if (refusal is null)
        {
            return new SeeOther(Address);
        }

        refused = new CannedAnswerForm(id, FormKey, answer.Title, answer.Text);
        await OnGetAsync(cancellationToken);
        return Refuse(refusal);
    }

    private async Task<IActionResult> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await transaction.RunAsync(
            set =>
            {
                set.Writes.BatchCommands.Add(CannedAnswerTable.Delete(id));
                audit.Append(set.Writes, Entry(DeleteAction, id));
                return Task.FromResult(true);
            },
            cancellationToken
        );
        return new SeeOther(Address);
    }

    private static string? RefusalOf(CannedAnswerRow answer) =>
        answer.Title.Length == 0 || answer.Text.Length == 0 ? TalkDeskTexts.CannedEmpty
        : answer.Title.Length > CannedAnswerRow.LongestTitle || answer.Text.Length > CannedAnswerRow.LongestText
            ? TalkDeskTexts.CannedTooLong
        : null;

    private Task<string?> SaveAsync(CannedAnswerRow answer, CancellationToken cancellationToken) =>
        transaction.RunAsync<string?>(
            async set =>
            {
                if (!await CannedAnswerTable.IsTitleFreeAsync(set.Connection, answer, cancellationToken))
                {
                    return TalkDeskTexts.CannedTwice;
                }

                set.Writes.BatchCommands.Add(CannedAnswerTable.Save(answer));
                audit.Append(set.Writes, Entry(SaveAction, answer.Id));
                return null;
            },
            cancellationToken
        );

    private AuditEntry Entry(string action, Guid id) =>
        AuditEntry.ByOperator(Operator.Id, action) with
        {
            ObjectKind = ObjectKind,
            ObjectId = id.ToString("D"),
        };
}
