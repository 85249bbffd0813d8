namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>
/// Queries of one column, <c>line_account</c>, each account once: to be nested into a statement that reaches all of them at
/// once, where reading them one by one would cost too much.
/// </summary>
public static class AccountQueries
{
    /// <summary>The accounts to which a login id is linked.</summary>
    public const string Contractors = "select distinct line_account from contract_links where unlinked_at is null";

    /// <summary>The accounts that are the user of a line.</summary>
    public const string Users = "select distinct line_account from user_links where unlinked_at is null";

    /// <summary>The account that is the user of a certain line.</summary>
    /// <param name="lineId">The placeholder of the line's id, such as <c>$1</c>.</param>
    public static string UserOfLine(string lineId) =>
        $"select line_account from user_links where line_id = {lineId} and unlinked_at is null";

    /// <summary>The accounts that are the user of a line with a certain plan in a certain month.</summary>
    /// <param name="planCode">The placeholder of the plan's code, such as <c>$1</c>.</param>
    /// <param name="month">The placeholder of the month's number (see <c>ServiceMonth.Number</c>).</param>
    public static string UsersOfPlan(string planCode, string month) =>
        $"""
            select distinct u.line_account
            from user_links u
            cross join lateral (
                select plan_code from line_plans where line_id = u.line_id and from_month <= {month}
                order by from_month desc limit 1) p
            where u.unlinked_at is null and p.plan_code = {planCode}
            """;
}
