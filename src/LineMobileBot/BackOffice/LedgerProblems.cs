using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.BackOffice;

/// <summary>The ledger's refusals as the API's problems.</summary>
internal static class LedgerProblems
{
    public static ApiProblem Of(ContractRefusal refusal) =>
        refusal switch
        {
            ContractRefusal.UnknownContractor => ApiProblems.NoSuchContractor,
            ContractRefusal.UnknownLine => ApiProblems.NoSuchLine,
            ContractRefusal.UnknownPlan => new("no-such-plan", 400, "There is no plan with that code."),
            ContractRefusal.MsisdnInUse => new("msisdn-in-use", 409, "Another live line has that number."),
            ContractRefusal.HouseholdLineCap cap => new("household-line-cap", 409, SentenceOf(cap)),
            ContractRefusal.UnknownApplication => ApiProblems.NotTheContractorsApplication,
            ContractRefusal.ApplicationNotOpen => ApiProblems.ApplicationNotOpen,
            ContractRefusal.ApplicationForOtherPlan other => new(
                "application-for-other-plan",
                422,
                $"The application is for {other.PlanCode}."
            ),
            ContractRefusal.WrongState state => new(
                "wrong-state",
                409,
                $"The line is {state.State}; that does not allow this."
            ),
            ContractRefusal.InTheFuture => new("bad-time", 400, "The time lies in the future."),
            _ => throw new UnreachableException(),
        };

    private static string SentenceOf(ContractRefusal.HouseholdLineCap cap) =>
        cap.FreesUpAt is { } at
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The household has as many lines as it may; the next one frees up at {at:yyyy-MM-dd'T'HH:mm:sszzz}."
            )
            : "The household has as many lines as it may.";
}
