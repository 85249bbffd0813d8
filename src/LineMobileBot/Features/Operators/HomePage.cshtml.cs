using LineMobileBot.Desk;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;

namespace LineMobileBot.Features.Operators;

/// <summary>Leads on to the first page that the operator's roles open.</summary>
internal sealed class HomePage(DeskLinks links) : DeskPage
{
    public IActionResult OnGet() => new SeeOther(links.For(Operator).First().Address);
}
