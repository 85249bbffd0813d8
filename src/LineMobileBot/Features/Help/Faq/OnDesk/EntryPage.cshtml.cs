using LineMobileBot.Desk;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>One entry: what it says, who changed it when, and how it did.</summary>
[ForRole(OperatorRole.Support)]
internal sealed class EntryPage(NpgsqlDataSource database, FaqEditing editing) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    /// <summary>The version that was seen when the form was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public FaqEntry Entry { get; private set; } = null!;

    public FaqEntryForm Form { get; private set; } = null!;

    public FaqCount Count { get; private set; }

    public IReadOnlyList<FaqVersion> Versions { get; private set; } = [];

    public static string AddressOf(string key) => $"/desk/faq/entries/{key}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Entry.Version;
        return Page();
    }

    /// <param name="restore">The version to bring back; null to save what was typed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] int? restore, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
        {
            return NotFound();
        }

        var seen = new SeenEntry(Key, Version);
        if (restore is { } number)
        {
            return await AnswerAsync(
                await editing.RestoreAsync(Operator, seen, number, cancellationToken),
                cancellationToken
            );
        }

        Form = Form with { Values = FaqForm.In(Request) };
        var (draft, fault) = FaqFormRule.Read(Form.Values, Form.Categories);
        return draft is null
            ? Refuse(FaqSentences.Of(fault!.Value))
            : await AnswerAsync(await editing.SaveAsync(Operator, seen, draft, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(FaqEditOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome != FaqEditOutcome.ChangedMeanwhile)
        {
            return outcome == FaqEditOutcome.Saved ? new SeeOther($"{AddressOf(Key)}?changed=true") : NotFound();
        }

        // What was typed stays in the form; beside it stands what the other one wrote.
        var typed = Form.Values;
        await ReadAsync(cancellationToken);
        Form = Form with { Values = typed };
        return Refuse(FaqSentences.ChangedMeanwhile(Versions[0]), StatusCodes.Status409Conflict);
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var entries = await FaqTable.AllAsync(connection, cancellationToken);
        if (entries.FirstOrDefault(entry => entry.Key == Key) is not { } entry)
        {
            return false;
        }

        Entry = entry;
        Form = FaqEntryForm.For(entry, entries);
        Count = (await FaqOverview.CountsAsync(connection, cancellationToken)).GetValueOrDefault(Key);
        Versions = await FaqOverview.VersionsAsync(connection, Key, cancellationToken);
        return true;
    }
}
