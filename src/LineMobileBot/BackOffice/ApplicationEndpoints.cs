using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary>What people applied for on My Page, for the systems that check it, enter the lines and send the SIMs.</summary>
internal static class ApplicationEndpoints
{
    private const int LargestPortion = 200;

    public static void MapApplications(this IEndpointRouteBuilder api)
    {
        api.MapGet("/applications", ListAsync).RequireAuthorization(ApiScopes.LinesRead).Produces<ApplicationsAnswer>();
        api.MapPost("/applications/{applicationId:guid}/cancel", CancelAsync)
            .RequireAuthorization(ApiScopes.LinesWrite)
            .Produces<ApplicationAnswer>();
    }

    private static async Task<IResult> ListAsync(
        string? state,
        string? after,
        NpgsqlDataSource database,
        CancellationToken cancellationToken
    )
    {
        if (!TryParse(state, out var wanted))
        {
            var states = string.Join(", ", Enum.GetNames<ApplicationState>());
            return ApiProblems.Result(ApiProblems.Invalid("state", $"The state is one of {states}."));
        }

        Guid? last = Guid.TryParse(after, out var id) ? id : null;
        if (after is not null && last is null)
        {
            return ApiProblems.Result(ApiProblems.Invalid("after", "After is the id of an application."));
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var found = await ApplicationBook.ListAsync(connection, wanted, last, LargestPortion, cancellationToken);
        var next = found.Count > 0 ? found[^1].Application.Id : last;
        return TypedResults.Ok(new ApplicationsAnswer([.. found.Select(AnswerOf)], next));
    }

    private static async Task<IResult> CancelAsync(
        Guid applicationId,
        Applications applications,
        ApiTransaction transaction,
        IEnumerable<IBackOfficeListener> listeners,
        CancellationToken cancellationToken
    )
    {
        switch (await applications.CancelAsync(transaction.Connection, applicationId, cancellationToken))
        {
            case ApplicationCancellation.Cancelled cancelled:
                foreach (var listener in cancelled.Changed ? listeners : [])
                {
                    await listener.ApplicationCancelledAsync(transaction.Set, cancelled.Application, cancellationToken);
                }

                var progress = await ApplicationBook.FindAsync(
                    transaction.Connection,
                    applicationId,
                    cancellationToken
                );
                return TypedResults.Ok(AnswerOf(progress!));
            case ApplicationCancellation.NotOpen:
                return ApiProblems.Result(ApiProblems.ApplicationNotOpen);
            case ApplicationCancellation.Unknown:
                return ApiProblems.Result(ApiProblems.NoSuchApplication);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A number is no name, though <see cref="Enum"/> would take it.</summary>
    private static bool TryParse(string? text, out ApplicationState? state)
    {
        var known = Enum.GetValues<ApplicationState>()
            .Where(one => string.Equals(one.ToString(), text, StringComparison.OrdinalIgnoreCase))
            .ToList();
        state = known.Count > 0 ? known[0] : null;
        return text is null || state is not null;
    }

    private static ApplicationAnswer AnswerOf(ApplicationProgress progress)
    {
        var application = progress.Application;
        return new ApplicationAnswer(
            application.Id,
            progress.State.ToString(),
            progress.LoginId,
            application.PlanCode,
            CarrierNames.Of(application.Carrier),
            application.UserName,
            application.BirthDate,
            application.AppliedAt.ToOffset(JapanTime.Offset),
            application.LineId,
            progress.ShippingNoticeAt?.ToOffset(JapanTime.Offset),
            progress.StartedAt?.ToOffset(JapanTime.Offset),
            application.CancelledAt?.ToOffset(JapanTime.Offset)
        );
    }
}
