using LineMobileBot.Desk;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>What people asked and got no answer to: where the FAQ has to grow.</summary>
[ForRole(OperatorRole.Support)]
internal sealed class UnansweredPage(NpgsqlDataSource database, FaqEditing editing) : DeskPage
{
    public const string Address = "/desk/faq/unanswered";

    private const int Most = 100;

    [BindProperty]
    public Guid QuestionId { get; set; }

    public IReadOnlyList<UnansweredQuestion> Questions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Questions = await UnansweredQuestions.ReadAsync(connection, Most, cancellationToken);
    }

    public async Task<SeeOther> OnPostAsync(CancellationToken cancellationToken)
    {
        await editing.SettleAsync(Operator, QuestionId, cancellationToken);
        return new SeeOther(Address);
    }
}
