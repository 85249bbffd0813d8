using System.Diagnostics;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site.LineAccounts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.UserLinks.OnMyPage;

/// <summary>Sentences with something to fill in.</summary>
internal static class ContractSentences
{
    public static string LineOf(MobileLine line) => Cards.Fill(ContractTexts.LineOf, line.UserName);

    public static string NameOf(AccountName name) =>
        name switch
        {
            AccountName.Known known => known.Name,
            AccountName.Hidden => ContractTexts.NameHidden,
            AccountName.NotNow => ContractTexts.NameNotNow,
            _ => throw new UnreachableException(),
        };

    public static string NetworkOf(MobileLine line) =>
        line.Carrier switch
        {
            Carrier.Docomo => ContractTexts.NetworkDocomo,
            Carrier.SoftBank => ContractTexts.NetworkSoftBank,
            Carrier.Au => ContractTexts.NetworkAu,
            _ => throw new UnreachableException(),
        };

    public static string CodeOf(UserLink link) => Cards.Fill(UserLinkTexts.CodeMasked, link.LastFour);

    /// <summary>Why there is no code, or nobody linked: mostly since the SIM is on its way.</summary>
    public static string NotLinked(MobileLine line, DateTimeOffset now) =>
        line.LinksOpenFrom is { } from && now < from
            ? Cards.Fill(ContractTexts.NotLinkedYet, JapaneseDates.DayAndTime(from))
            : ContractTexts.NotLinked;

    public static string NoCode(LineOverview view) =>
        view.State == LineState.Cancelled ? ContractTexts.NoCodeAnyMore : ContractTexts.NoCodeYet;

    public static string EndLead(MobileLine line) => Cards.Fill(ContractTexts.UnlinkLead, line.UserName);
}
