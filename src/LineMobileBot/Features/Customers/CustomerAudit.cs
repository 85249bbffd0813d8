using System.Globalization;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Customers;

/// <summary>What operators do here, for the audit trail. Never what they typed: it is a name or a number.</summary>
internal static class CustomerAudit
{
    public static AuditEntry Searched(SignedInOperator @operator, string text, int found) =>
        AuditEntry.ByOperator(@operator.Id, CustomerActions.Search) with
        {
            Detail = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["by"] =
                    Msisdn.TryParse(text, out _) ? "number"
                    : Guid.TryParse(text, out _) ? "line-id"
                    : "text",
                ["found"] = found.ToString(CultureInfo.InvariantCulture),
            },
        };
}
