using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.SignUps;

/// <summary>Sentences with something to fill in, and the one sentence of each refusal.</summary>
internal static class SignUpSentences
{
    public static string PlanOf(string planCode) => PlanCatalogue.Find(planCode)?.Name ?? planCode;

    public static string StateOf(ApplicationState state) =>
        state switch
        {
            ApplicationState.Accepted => SignUpTexts.StateAccepted,
            ApplicationState.Shipped => SignUpTexts.StateShipped,
            ApplicationState.Usable => SignUpTexts.StateUsable,
            ApplicationState.Cancelled => SignUpTexts.StateCancelled,
            _ => throw new UnreachableException(),
        };

    public static string NameOf(Carrier carrier) =>
        carrier switch
        {
            Carrier.Docomo => SignUpTexts.CarrierDocomo,
            Carrier.SoftBank => SignUpTexts.CarrierSoftBank,
            Carrier.Au => SignUpTexts.CarrierAu,
            _ => throw new UnreachableException(),
        };

    public static string LineOf(string userName) => Cards.Fill(SignUpTexts.ApplicationOf, userName);

    /// <summary>The day of a step; a plain "not yet" before it.</summary>
    public static string DayOrNotYet(DateTimeOffset? at) =>
        at is { } day ? JapaneseDates.FullDay(day) : SignUpTexts.NotYet;

    public static string LinksOpen(DateTimeOffset from) => Cards.Fill(SignUpTexts.LinksOpen, JapaneseDates.Day(from));

    public static string BornOn(DateOnly date) =>
        date.ToString(CommonTexts.FullDayFormat, CultureInfo.InvariantCulture);

    public static string FeeOf(Plan plan) => Cards.Fill(SignUpTexts.FeeAMonth, YenFormatter.WithoutTax(plan.BaseFee));

    /// <summary>What a further line saves, or would save if it were applied for in the chat; null for a first one.</summary>
    public static string? ReductionOf(StartFeePolicy terms, StartFees fees, bool isFurther) =>
        true switch
        {
            _ when fees.Start.Amount < terms.StartFee.Amount => Cards.Fill(
                SignUpTexts.FurtherReduced,
                YenFormatter.WithoutTax(fees.Start)
            ),
            _ when isFurther && terms.FurtherLineStartFee.Amount < fees.Start.Amount => Cards.Fill(
                SignUpTexts.FurtherElsewhere,
                YenFormatter.WithoutTax(terms.FurtherLineStartFee)
            ),
            _ => null,
        };

    public static string PasswordHint =>
        Cards.Fill(SignUpTexts.PasswordHint, PasswordRule.Shortest, PasswordRule.Longest);

    public static string LoginIdHint =>
        Cards.Fill(SignUpTexts.LoginIdHint, ApplicationFormRule.ShortestLoginId, ApplicationFormRule.LongestLoginId);

    /// <summary>The field that a refusal is about; null for those that no field can mend.</summary>
    public static (string Field, FormProblem Problem)? FieldOf(ApplicationRefusal refusal) =>
        refusal switch
        {
            ApplicationRefusal.LoginIdTaken => (nameof(ApplicationForm.LoginId), FormProblem.LoginIdTaken),
            ApplicationRefusal.UnknownHousehold => (nameof(ApplicationForm.Household), FormProblem.HouseholdUnknown),
            _ => null,
        };

    public static string Of(ApplicationRefusal refusal) =>
        refusal switch
        {
            ApplicationRefusal.PlanNotSold => SignUpTexts.PlanNotSold,
            ApplicationRefusal.HouseholdLineCap { FreesUpAt: { } at } cap => Cards.Fill(
                SignUpTexts.HouseholdFullUntil,
                cap.MaxPerHousehold,
                JapaneseDates.FullDay(at)
            ),
            ApplicationRefusal.HouseholdLineCap cap => Cards.Fill(SignUpTexts.HouseholdFull, cap.MaxPerHousehold),
            _ => throw new UnreachableException(),
        };

    public static string Of(FormProblem problem) =>
        problem switch
        {
            FormProblem.UserNameMissing => SignUpTexts.UserNameMissing,
            FormProblem.UserNameTooLong or FormProblem.NameTooLong => Cards.Fill(
                SignUpTexts.NameTooLong,
                ApplicationFormRule.LongestName
            ),
            FormProblem.BirthDateMissing => SignUpTexts.BirthDateMissing,
            FormProblem.BirthDateWrong => SignUpTexts.BirthDateWrong,
            FormProblem.CarrierMissing => SignUpTexts.CarrierMissing,
            FormProblem.NameMissing => SignUpTexts.NameMissing,
            FormProblem.EmailMissing => SignUpTexts.EmailMissing,
            FormProblem.EmailWrong => SignUpTexts.EmailWrong,
            FormProblem.HouseholdUnknown => SignUpTexts.HouseholdUnknown,
            FormProblem.LoginIdMissing => SignUpTexts.LoginIdMissing,
            FormProblem.LoginIdWrong => LoginIdHint,
            FormProblem.LoginIdTaken => SignUpTexts.LoginIdTaken,
            FormProblem.PasswordMissing => SignUpTexts.PasswordMissing,
            FormProblem.PasswordTooShort or FormProblem.PasswordTooLong => PasswordHint,
            FormProblem.PasswordTooPlain => SignUpTexts.PasswordTooPlain,
            FormProblem.PasswordIsLoginId => SignUpTexts.PasswordIsLoginId,
            FormProblem.PasswordsDiffer => SignUpTexts.PasswordsDiffer,
            _ => throw new UnreachableException(),
        };
}
