using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Npgsql;

namespace LineMobileBot.Site.Lines;

/// <summary>
/// A page of My Page with <c>{lineId}</c> in its address is about a line of the signed-in contractor. Another contractor's line is not
/// told from one that does not exist, but it is written down. No page can forget to ask: this filter is on all of them.
/// </summary>
internal sealed class OwnLine(NpgsqlDataSource database, PageAreas areas, AuditTrail audit)
    : IAsyncPageFilter,
        IOrderedFilter
{
    private const string Parameter = "lineId";
    private static readonly object Key = new();

    public int Order => PageFilterOrder.OwnLine;

    public static MobileLine Of(HttpContext context) =>
        context.Items[Key] as MobileLine
        ?? throw new InvalidOperationException($"The page's address names no {{{Parameter}}}.");

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (
            context.RouteData.Values[Parameter] is { } value
            && areas.Of(context.HttpContext) is not { OwnLinesOnly: false }
            && !await FindAsync(context.HttpContext, value)
        )
        {
            context.Result = new NotFoundResult();
            return;
        }

        await next();
    }

    private async Task<bool> FindAsync(HttpContext context, object value)
    {
        if (context.User.Contractor() is not { } contractor || !Guid.TryParse(value.ToString(), out var lineId))
        {
            return false;
        }

        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        var line = await ContractorLines.FindAsync(connection, contractor.ContractorId, lineId, context.RequestAborted);
        if (line is null)
        {
            await audit.WriteAsync(
                connection,
                AuditEntry.By(contractor, AuditActions.ForeignLine, AuditOutcome.Refused) with
                {
                    ObjectKind = AuditObjects.Line,
                    ObjectId = lineId.ToString("D"),
                },
                context.RequestAborted
            );
        }

        context.Items[Key] = line;
        return line is not null;
    }
}
