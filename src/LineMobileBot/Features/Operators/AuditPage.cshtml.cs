using System.Globalization;
using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace LineMobileBot.Features.Operators;

/// <summary>Who did, or was refused, what. It holds ids and names of actions, so looking at it opens nobody's data.</summary>
[ForRole(OperatorRole.Administration)]
internal sealed class AuditPage(NpgsqlDataSource database) : DeskPage
{
    public const string Address = "/desk/audit";

    private const int MostLines = 50;

    private Dictionary<string, OperatorAccount> operators = [];

    /// <summary>An operator's login, or the id of anybody.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    /// <summary>The beginning of an action's name. Pages call their handlers by a parameter of the obvious name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Deed { get; set; }

    /// <summary>The id of what was touched.</summary>
    [BindProperty(SupportsGet = true, Name = "about")]
    public string? Object { get; set; }

    [BindProperty(SupportsGet = true)]
    public AuditOutcome? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>That day included.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? OlderThan { get; set; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    public string? OlderAddress { get; private set; }

    /// <summary>All that somebody did.</summary>
    public static string OfActor(string id) => QueryHelpers.AddQueryString(Address, "actor", id);

    /// <summary>All that was done to something.</summary>
    public static string About(string id) => QueryHelpers.AddQueryString(Address, "about", id);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var all = await OperatorRows.AllAsync(connection, cancellationToken);
        operators = all.ToDictionary(account => account.Id.ToString("D"), StringComparer.Ordinal);
        // One more than shown tells whether there are older ones.
        var lines = await AuditReader.ReadAsync(connection, Filter(), MostLines + 1, cancellationToken);
        Lines = [.. lines.Take(MostLines)];
        OlderAddress = lines.Count > MostLines ? AddressBelow(Lines[^1].Id) : null;
    }

    public string NameOf(AuditLine line) =>
        line.ActorKind == AuditActor.Operator && operators.GetValueOrDefault(line.ActorId) is { } account
            ? account.Login
            : OperatorSentences.ActorOf(line);

    private AuditFilter Filter() =>
        new()
        {
            ActorId = Blank(Actor) is { } actor
                ? operators.Values.FirstOrDefault(account => account.Login == actor)?.Id.ToString("D") ?? actor
                : null,
            Action = Blank(Deed),
            ObjectId = Blank(Object),
            Outcome = Outcome,
            From = From is { } from ? JapanTime.StartOf(from) : null,
            Until = Until is { } until && until < DateOnly.MaxValue ? JapanTime.StartOf(until.AddDays(1)) : null,
            OlderThan = OlderThan,
        };

    private string AddressBelow(Guid id) =>
        QueryHelpers.AddQueryString(
            Address,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["actor"] = Blank(Actor),
                ["deed"] = Blank(Deed),
                ["about"] = Blank(Object),
                ["outcome"] = Outcome is { } outcome ? ((short)outcome).ToString(CultureInfo.InvariantCulture) : null,
                ["from"] = From?.ToString("O", CultureInfo.InvariantCulture),
                ["until"] = Until?.ToString("O", CultureInfo.InvariantCulture),
                ["olderThan"] = id.ToString("D"),
            }
        );

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
