using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Npgsql;

namespace LineMobileBot.Features.SignUps;

/// <summary>
/// A newcomer who confirms, is signed in by it, goes back and confirms again sends a form that was made for somebody not signed
/// in: the framework refuses it. If it is the very form that they have applied by, they see their receipt again. Nothing is
/// done for it, so it does not matter that the form is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReceiptAgainAttribute : Attribute, IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (
            context.Result is IAntiforgeryValidationFailedResult
            && await FindAsync(context.HttpContext) is { } application
        )
        {
            context.Result = ApplyPage.Receipt(application);
        }

        await next();
    }

    private static async Task<Application?> FindAsync(HttpContext http)
    {
        if (http.User.Contractor() is not { } contractor || !http.Request.HasFormContentType)
        {
            return null;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["step"] != ApplyPage.StepConfirm || !Guid.TryParse(form[FormKey.Field], out var formKey))
        {
            return null;
        }

        var database = http.RequestServices.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        return await ApplicationBook.MadeByAsync(
            connection,
            contractor.ContractorId,
            ApplicationHandler.KeyOf(formKey),
            http.RequestAborted
        );
    }
}
