using LineMobileBot.Desk;
using LineMobileBot.Features.Help.Faq.Questions;
using LineMobileBot.Features.Help.Faq.Search;
using LineMobileBot.Features.Help.Hours;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>
/// All entries with how they did, and what the chat would answer to a question. A question is sent as a form: a customer's may
/// hold a code, which belongs into no address.
/// </summary>
[ForRole(OperatorRole.Support)]
internal sealed class FaqPage(NpgsqlDataSource database, HelpPolicy policy) : DeskPage
{
    public const string Address = "/desk/faq";

    /// <summary>A question to try.</summary>
    [BindProperty(Name = "q")]
    public string? Tried { get; set; }

    public IReadOnlyList<FaqEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<string, FaqCount> Counts { get; private set; } = new Dictionary<string, FaqCount>();

    /// <summary>What the chat would answer, best first; null when nothing was tried.</summary>
    public IReadOnlyList<FaqEntry>? Found { get; private set; }

    public long Unanswered { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await ReadAsync(connection, cancellationToken);
    }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var question = QuestionTextRule.Kept(Tried ?? "");
        var found = await FaqSearch.FindAsync(connection, question, cancellationToken);
        await ReadAsync(connection, cancellationToken);
        Found = [.. found.Select(match => Entries.Single(entry => entry.Key == match.Key))];
    }

    public FaqCount CountOf(FaqEntry entry) => Counts.GetValueOrDefault(entry.Key);

    public string AnswerOf(FaqEntry entry) => FaqPlaceholders.Fill(entry.Content.Answer, policy);

    private async Task ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        Entries = await FaqTable.AllAsync(connection, cancellationToken);
        Counts = await FaqOverview.CountsAsync(connection, cancellationToken);
        Unanswered = await UnansweredQuestions.CountAsync(connection, cancellationToken);
    }
}
