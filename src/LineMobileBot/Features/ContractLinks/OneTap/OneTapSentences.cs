using System.Diagnostics;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.ContractLinks.OneTap;

internal static class OneTapSentences
{
    public static string Of(OneTapFailure failure) =>
        failure switch
        {
            OneTapFailure.Denied => OneTapTexts.Denied,
            OneTapFailure.State => OneTapTexts.State,
            OneTapFailure.Code => OneTapTexts.Code,
            OneTapFailure.IdToken => OneTapTexts.IdToken,
            OneTapFailure.Unavailable => OneTapTexts.Unavailable,
            _ => throw new UnreachableException(),
        };

    public static string Contract(LinkedContract contract) =>
        Cards.Fill(OneTapTexts.Contract, contract.Name, contract.LoginId);
}
