using LineMobileBot.Desk;
using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>The sentences operators need every day: to add, change and delete.</summary>
[ForRole(OperatorRole.Support)]
internal sealed class CannedAnswersPage(NpgsqlDataSource database, CannedAnswerHandler handler) : DeskPage
{
    public const string Address = "/desk/canned-answers";

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
        if (await handler.SaveAsync(answer, isNew: id is null, FormKey, cancellationToken) is not { } refusal)
        {
            return new SeeOther(Address);
        }

        if (refusal == CannedAnswerRefusal.FormUsed)
        {
            RenewFormKey();
        }

        refused = new CannedAnswerForm(id, FormKey, answer.Title, answer.Text);
        await OnGetAsync(cancellationToken);
        return Refuse(
            TalkDeskSentences.Of(refusal),
            refusal is CannedAnswerRefusal.Gone or CannedAnswerRefusal.FormUsed
                ? StatusCodes.Status409Conflict
                : StatusCodes.Status422UnprocessableEntity
        );
    }

    private async Task<IActionResult> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await handler.DeleteAsync(id, Operator.Id, FormKey, cancellationToken);
        return new SeeOther(Address);
    }
}
