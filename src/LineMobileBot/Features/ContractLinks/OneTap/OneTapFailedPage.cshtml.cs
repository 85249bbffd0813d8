using System.Diagnostics;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>Says what went wrong at LINE, and the ways on.</summary>
[AllowAnonymous]
internal sealed class OneTapFailedPage : PageModel
{
    private const string Parameter = "why";

    [BindProperty(SupportsGet = true, Name = Parameter)]
    public OneTapFailure Why { get; set; } = OneTapFailure.State;

    public string Sentence => OneTapSentences.Of(Why);

    public static string AddressOf(OneTapFailure failure) => $"/mypage/line-login/failed?{Parameter}={failure}";

    public IActionResult OnGet()
    {
        if (!ModelState.IsValid || !Enum.IsDefined(Why))
        {
            return BadRequest();
        }

        Response.StatusCode = Why switch
        {
            OneTapFailure.Denied => StatusCodes.Status403Forbidden,
            OneTapFailure.State or OneTapFailure.Code or OneTapFailure.IdToken => StatusCodes.Status400BadRequest,
            OneTapFailure.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => throw new UnreachableException(),
        };
        return Page();
    }
}
