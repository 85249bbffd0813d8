using System.Security.Cryptography;
using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Features.Operators;

/// <summary>
/// Behind the link of an invitation: password and second factor, once. Opening the page does not use the link up; the key that it
/// shows travels with the form, sealed, and is kept only when the code has proved that an app holds it.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class InvitationPage(OperatorSignUps signUps, IDataProtectionProvider protection) : DeskPage
{
    private const string Purpose = "operator-invitation-key";
    private const int KeyGroup = 4;

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);
    private byte[] key = [];

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? NewPasswordAgain { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? SealedKey { get; set; }

    public OperatorAccount? Invited { get; private set; }

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    /// <summary>In groups, to be typed.</summary>
    public string KeyText => string.Join(' ', Base32.Encode(key).Chunk(KeyGroup).Select(group => new string(group)));

    public string KeyLink => AuthenticatorKeys.LinkOf(Invited!.Login, key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        key = AuthenticatorKeys.New();
        SealedKey = Convert.ToBase64String(protector.Protect(key));
        Invited = await signUps.FindAsync(Token, cancellationToken);
        Name = Invited?.HasSignedUp == true ? Invited.Name : null;
        return Invited is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!OpenKey())
        {
            return BadRequest();
        }

        Invited = await signUps.FindAsync(Token, cancellationToken);
        if (string.IsNullOrEmpty(NewPassword) || NewPassword != NewPasswordAgain)
        {
            return Invited is null ? Gone() : Refuse(OperatorTexts.PasswordsDiffer);
        }

        var choice = new SignUpChoice(Name ?? "", NewPassword, key, Code ?? "");
        return await signUps.AcceptAsync(Token, choice, cancellationToken) switch
        {
            SignUpAnswer.Accepted accepted => await AcceptAsync(accepted),
            SignUpAnswer.NoName => Refuse(OperatorTexts.NameMissing),
            SignUpAnswer.PasswordRefused refused => Refuse(OperatorSentences.RefusalOf(refused.Why)),
            SignUpAnswer.CodeWrong => Refuse(OperatorTexts.CodeWrong),
            _ => Gone(),
        };
    }

    private async Task<PageResult> AcceptAsync(SignUpAnswer.Accepted accepted)
    {
        await OperatorSignIns.IssueAsync(HttpContext, accepted.Account, Now);
        NewCodes = accepted.RecoveryCodes;
        return Page();
    }

    private PageResult Gone()
    {
        Invited = null;
        return Refuse(OperatorTexts.InvitationGone, StatusCodes.Status410Gone);
    }

    private bool OpenKey()
    {
        try
        {
            key = protector.Unprotect(Convert.FromBase64String(SealedKey ?? ""));
            return true;
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
