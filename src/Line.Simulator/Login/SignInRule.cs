using Line.Simulator.Access;
using Line.Simulator.Browser;

namespace Line.Simulator.Login;

/// <summary>How LINE comes to know who a visitor is.</summary>
internal abstract record SignInDecision
{
    /// <param name="Method">As the <c>amr</c> claim says it.</param>
    internal sealed record Known(string Method, DateTimeOffset At) : SignInDecision;

    /// <summary>The app was asked and the answer will reach another browser.</summary>
    internal sealed record Lost : SignInDecision;

    internal sealed record Ask : SignInDecision;

    internal sealed record Refused(AuthorizationError Error) : SignInDecision;
}

internal static class SignInRule
{
    private const string Automatic = "lineautologin";

    /// <param name="freshMethod">How they signed in a moment ago for this very request; null if they did not.</param>
    public static SignInDecision Decide(
        AuthorizationRequest request,
        LineSession? session,
        string? freshMethod,
        AutoLogin autoLogin,
        DateTimeOffset now
    )
    {
        if (session is not null && freshMethod is not null)
        {
            return new SignInDecision.Known(freshMethod, session.SignedInAt);
        }

        var isAutomatic =
            session is { IsInApp: true }
            && autoLogin != AutoLogin.Off
            && request is { AllowsAutoLogin: true, Prompt: not Prompt.Login };
        if (isAutomatic)
        {
            return autoLogin == AutoLogin.Fails ? new SignInDecision.Lost() : new SignInDecision.Known(Automatic, now);
        }

        return request.Prompt == Prompt.None
            ? new SignInDecision.Refused(
                session is null ? AuthorizationError.LoginRequired : AuthorizationError.InteractionRequired
            )
            : new SignInDecision.Ask();
    }
}
