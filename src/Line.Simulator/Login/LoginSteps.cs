using Line.Simulator.Browser;
using Line.Simulator.Control;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>From signed in to back at the site: consent, the official account, the code.</summary>
internal sealed class LoginSteps(
    LoginConsents consents,
    LoginCodes codes,
    PendingLogins pendings,
    Friendships friendships,
    SimulatorOptions options,
    TimeProvider time
)
{
    public IResult AfterSignIn(PendingLogin pending)
    {
        var request = pending.Request;
        if (request.Prompt != Prompt.Consent && consents.Covers(pending.User.UserId, ClientOf(pending), request.Scopes))
        {
            return Finish(pending, friendshipChanged: null);
        }

        return request.Prompt == Prompt.None
            ? pending.Address.Refuse(AuthorizationError.InteractionRequired, time.GetUtcNow())
            : ConsentPages.Consent(pendings.Add(pending), pending, options);
    }

    /// <param name="wantsFriend">The box beside the consent was ticked.</param>
    public IResult AfterAnswer(PendingLogin pending, bool saidYes, bool wantsFriend)
    {
        if (pending.Consented)
        {
            return Finish(pending, friendshipChanged: saidYes && Befriend(pending.User));
        }

        if (!saidYes)
        {
            return pending.Address.Refuse(AuthorizationError.AccessDenied, time.GetUtcNow());
        }

        consents.Add(pending.User.UserId, ClientOf(pending), pending.Request.Scopes);
        return pending.Request.BotPrompt switch
        {
            BotPrompt.Never => Finish(pending, friendshipChanged: null),
            BotPrompt.AfterConsent when pending.User.Friendship != Friendship.Friend => AskForFriendship(pending),
            _ => Finish(pending, friendshipChanged: wantsFriend && Befriend(pending.User)),
        };
    }

    /// <summary>Auto-login failed: the site is called in a browser it has never seen, with a code that is none.</summary>
    public IResult Lose(HttpResponse response, ReplyAddress address)
    {
        response.Headers[ForwardedResponse.OtherBrowserHeader] = "1";
        return address.Grant(codes.Worthless(), friendshipChanged: null, time.GetUtcNow());
    }

    private static string ClientOf(PendingLogin pending) => pending.Address.Channel.Id;

    private bool Befriend(LineUser user) => friendships.Follow(user).WebhookEventId is not null;

    private IResult AskForFriendship(PendingLogin pending)
    {
        var consented = pending with { Consented = true };
        return ConsentPages.AddFriend(pendings.Add(consented), consented, options);
    }

    private IResult Finish(PendingLogin pending, bool? friendshipChanged)
    {
        var now = time.GetUtcNow();
        var code = codes.Grant(
            new GrantedCode(
                ClientOf(pending),
                pending.Address.RedirectUri,
                pending.Request,
                pending.User.UserId,
                pending.SignIn.Method,
                pending.SignIn.At,
                now
            )
        );
        return pending.Address.Grant(code, friendshipChanged, now);
    }
}
