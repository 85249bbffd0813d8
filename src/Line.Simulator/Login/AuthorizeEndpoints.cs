using Line.Simulator.Access;
using Line.Simulator.Browser;

namespace Line.Simulator.Login;

/// <summary>LINE Login's front door.</summary>
internal static class AuthorizeEndpoints
{
    public static void MapAuthorize(this RouteGroupBuilder access)
    {
        access.MapGet("/oauth2/v2.1/authorize", Authorize);
        access.MapPost("/oauth2/v2.1/authorize/consent", AnswerAsync);
    }

    private static IResult Authorize(
        HttpContext context,
        Visitor visitor,
        LoginChannels channels,
        PhoneBrowsers phones,
        LoginSteps steps,
        TimeProvider time
    )
    {
        var (query, now) = (context.Request.Query, time.GetUtcNow());
        if (ReplyAddress.Read(query, channels, out var wrong) is not { } address)
        {
            return AccessPages.Wrong(wrong);
        }

        var error = AuthorizationParameters.Read(query, out var request);
        if (error is not null || !address.HasKnownMode)
        {
            return address.Refuse(error ?? AuthorizationError.InvalidRequest("response_mode"), now);
        }

        var autoLogin = visitor.User is { } owner ? phones.Of(owner).AutoLogin : AutoLogin.Off;
        var signIn = SignInRule.Decide(request, visitor.Session, visitor.TakeFreshSignIn(), autoLogin, now);
        return signIn switch
        {
            SignInDecision.Known known when visitor.User is { } user => steps.AfterSignIn(
                new PendingLogin(address, request, user, known, now, Consented: false)
            ),
            SignInDecision.Lost => steps.Lose(context.Response, address),
            SignInDecision.Refused refused => address.Refuse(refused.Error, now),
            _ => SignInEndpoints.Redirect(context.Request),
        };
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        Visitor visitor,
        PendingLogins pendings,
        LoginSteps steps,
        TimeProvider time
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var pending = pendings.Take(form[ConsentPages.TicketField], time.GetUtcNow());
        if (pending is null || pending.User != visitor.User)
        {
            return AccessPages.Wrong(AccessTexts.InvalidRequest);
        }

        return steps.AfterAnswer(
            pending,
            saidYes: form[ConsentPages.AnswerField] == ConsentPages.Yes,
            wantsFriend: form[ConsentPages.FriendField] == ConsentPages.Yes
        );
    }
}
