using LineMobileBot.Desk;
using LineMobileBot.Features.Help.Faq.Questions;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>A new entry, from nothing or from a question that nobody could answer.</summary>
[ForRole(OperatorRole.Support)]
internal sealed class NewEntryPage(NpgsqlDataSource database, FaqEditing editing) : DeskPage
{
    public const string Address = "/desk/faq/new";

    /// <summary>The question that is to be answered.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Asked { get; set; }

    public FaqEntryForm Form { get; private set; } = null!;

    public static string AddressFor(Guid question) => $"{Address}?asked={question:D}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Form = await FormAsync(connection, cancellationToken);
        if (Asked is { } id && await UnansweredQuestions.TextAsync(connection, id, cancellationToken) is { } asked)
        {
            var question = QuestionTextRule.Cut(asked, FaqContent.LongestQuestion);
            Form = Form with { Values = Form.Values with { Question = question, Words = question } };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        {
            Form = await FormAsync(connection, cancellationToken) with { Values = FaqForm.In(Request) };
        }

        var (draft, fault) = FaqFormRule.Read(Form.Values, Form.Categories);
        if (draft is null)
        {
            return Refuse(FaqSentences.Of(fault!.Value));
        }

        return await editing.AddAsync(Operator, FormKey, draft, Asked, cancellationToken) == FaqEditOutcome.Saved
            ? new SeeOther($"{EntryPage.AddressOf(FaqEditing.KeyOf(FormKey))}?changed=true")
            : Refuse(FaqTexts.FormUsed, StatusCodes.Status409Conflict);
    }

    private static async Task<FaqEntryForm> FormAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) => FaqEntryForm.ForNew(await FaqTable.AllAsync(connection, cancellationToken));
}
