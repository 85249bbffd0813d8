using LineMobileBot.Conversations;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LineMobileBot.Site;

/// <summary>A page that asks for login id and password; its form holds the partial <c>_PasswordFields</c>.</summary>
internal abstract class PasswordPage(PasswordSignIns signIns) : PageModel
{
    public const int LongestLoginId = 64;

    [BindProperty]
    public string? LoginId { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The sentence that says why it did not work.</summary>
    public string? Alert { get; protected set; }

    /// <summary>The ticket of who has proved to be the contractor; null when the page is to be shown again, with its alert.</summary>
    /// <param name="then">What the proof is good for, in the same transaction.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    protected async Task<SignInTicket?> SignInAsync(
        Func<TurnSet, SignedInContractor, Task> then,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(LoginId) || LoginId.Length > LongestLoginId || string.IsNullOrEmpty(Password))
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, SiteTexts.SignInIncomplete);
        }

        return await signIns.SignInAsync(HttpContext, LoginId, Password, then, cancellationToken) switch
        {
            SignInAnswer.Accepted accepted => accepted.Ticket,
            SignInAnswer.TooMany => Refuse(StatusCodes.Status429TooManyRequests, SiteTexts.TooMany),
            SignInAnswer.Locked locked => Refuse(
                StatusCodes.Status429TooManyRequests,
                SignInSentences.Locked(locked.Until)
            ),
            _ => Refuse(StatusCodes.Status422UnprocessableEntity, SiteTexts.SignInWrong),
        };
    }

    private SignInTicket? Refuse(int status, string sentence)
    {
        Response.StatusCode = status;
        Alert = sentence;
        return null;
    }
}
