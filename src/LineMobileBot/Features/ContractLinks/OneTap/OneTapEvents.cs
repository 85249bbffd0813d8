using LineMobileBot.Site;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Npgsql;

namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>
/// What becomes of somebody who did not come back from LINE as they should. Always a redirect: no code and no state stays in
/// the browser's address.
/// </summary>
internal sealed partial class OneTapEvents(
    NpgsqlDataSource database,
    AuditTrail audit,
    SignInLimits limits,
    ILogger<OneTapEvents> logger
) : OAuthEvents
{
    /// <summary>The framework knows OAuth's spelling of the error only; LINE's own comes as a failure.</summary>
    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        SeeOther.To(context.HttpContext, OneTapFailedPage.AddressOf(OneTapFailure.Denied));
        return Task.CompletedTask;
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        var http = context.HttpContext;
        context.HandleResponse();
        var isElsewhere = LineLoginHandler.IsAnotherBrowser(http);
        var failure = FailureOf(context, isElsewhere);
        await WriteDownAsync(http, failure);
        if (isElsewhere && context.Properties is { } first && !OneTapState.IsRetry(first))
        {
            // Auto login can come back to another browser than it left; LINE says to ask the person then.
            await http.ChallengeAsync(OneTapSchemes.LineLogin, OneTapState.Again(first));
            return;
        }

        SeeOther.To(http, OneTapFailedPage.AddressOf(failure));
    }

    private async Task WriteDownAsync(HttpContext context, OneTapFailure failure)
    {
        Log.Failed(logger, failure);
        var isSuspicious = failure is OneTapFailure.State or OneTapFailure.Code or OneTapFailure.IdToken;
        if (isSuspicious && limits.IsWorthALine(context))
        {
            await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
            var entry = new AuditEntry(AuditActor.Stranger, "", ContractLinkAudit.OneTap, AuditOutcome.Refused);
            await audit.WriteAsync(connection, entry.Because(failure.ToString()), context.RequestAborted);
        }
    }

    private static OneTapFailure FailureOf(RemoteFailureContext context, bool isElsewhere) =>
        context switch
        {
            { Failure: OneTapException known } => known.Failure,
            { Failure: HttpRequestException or OperationCanceledException } => OneTapFailure.Unavailable,
            _ when isElsewhere || context.Properties is null => OneTapFailure.State,
            _ when context.Request.Query.ContainsKey("error") => OneTapFailure.Denied,
            _ => OneTapFailure.Code,
        };

    private static partial class Log
    {
        [LoggerMessage(1702, LogLevel.Information, "A sign-in by LINE Login failed: {Failure}")]
        public static partial void Failed(ILogger logger, OneTapFailure failure);
    }
}
