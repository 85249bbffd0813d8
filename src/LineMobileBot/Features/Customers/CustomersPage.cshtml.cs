using LineMobileBot.Delivery;
using LineMobileBot.Desk;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LineMobileBot.Features.Customers;

/// <summary>
/// Finds people by what they say of themselves. What is typed is sent as a form, so that no number or name gets into addresses,
/// histories and logs; what is found is masked.
/// </summary>
[ForRole(OperatorRole.Support, OperatorRole.Administration)]
internal sealed class CustomersPage(JobTransaction transaction, AuditTrail audit) : DeskPage
{
    public const int LongestText = 64;

    private const int ShortestText = 2;
    private const int Most = 50;

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<FoundCustomer>? Found { get; private set; }

    public bool HasMore { get; private set; }

    public async Task<PageResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var text = SearchText.Normalise(Text);
        if (text.Length is < ShortestText or > LongestText)
        {
            return Refuse(CustomerTexts.TooShort);
        }

        var found = await transaction.RunAsync(
            async set =>
            {
                var hits = await CustomerSearch.FindAsync(set.Connection, text, Now, Most + 1, cancellationToken);
                audit.Append(set.Writes, CustomerAudit.Searched(Operator, text, hits.Count));
                return hits;
            },
            cancellationToken
        );
        (Found, HasMore) = ([.. found.Take(Most)], found.Count > Most);
        return Page();
    }
}
