using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Accounts;

namespace LineMobileBot.Features.SignUps;

/// <summary>What is wrong with a field; each has one sentence.</summary>
internal enum FormProblem
{
    UserNameMissing = 1,
    UserNameTooLong,
    BirthDateMissing,
    BirthDateWrong,
    CarrierMissing,
    NameMissing,
    NameTooLong,
    EmailMissing,
    EmailWrong,
    HouseholdUnknown,
    LoginIdMissing,
    LoginIdWrong,
    LoginIdTaken,
    PasswordMissing,
    PasswordTooShort,
    PasswordTooLong,
    PasswordTooPlain,
    PasswordIsLoginId,
    PasswordsDiffer,
}

/// <summary>What must be in an application, and in what shape.</summary>
internal static partial class ApplicationFormRule
{
    /// <summary>As long as the back office's names.</summary>
    public const int LongestName = 200;

    /// <summary>The longest there is.</summary>
    public const int LongestEmail = 254;
    public const int LongestHousehold = 128;
    public const int ShortestLoginId = 4;
    public const int LongestLoginId = 32;

    private const int EarliestBirthYear = 1900;

    /// <summary>All that is wrong, by field, in the order of the form; empty when nothing is.</summary>
    public static IReadOnlyDictionary<string, FormProblem> ProblemsOf(
        ApplicationForm form,
        bool isNewcomer,
        DateOnly today
    )
    {
        var problems = new Dictionary<string, FormProblem>(StringComparer.Ordinal);
        Note(nameof(form.UserName), UserNameProblem(form.UserName));
        Note(nameof(form.BirthDate), BirthDateProblem(form.BirthDate, today));
        Note(nameof(form.Carrier), CarrierOf(form.Carrier) is null ? FormProblem.CarrierMissing : null);
        if (isNewcomer)
        {
            Note(nameof(form.Name), NameProblem(form.Name));
            Note(nameof(form.Email), EmailProblem(form.Email));
            Note(
                nameof(form.Household),
                form.Household?.Trim().Length > LongestHousehold ? FormProblem.HouseholdUnknown : null
            );
            Note(nameof(form.LoginId), LoginIdProblem(form.LoginId));
            Note(nameof(form.Password), PasswordProblem(form.Password, form.LoginId ?? ""));
            Note(
                nameof(form.PasswordAgain),
                form.Password != form.PasswordAgain && !string.IsNullOrEmpty(form.Password)
                    ? FormProblem.PasswordsDiffer
                    : null
            );
        }

        return problems;

        void Note(string field, FormProblem? problem)
        {
            if (problem is { } wrong)
            {
                problems.Add(field, wrong);
            }
        }
    }

    /// <summary>What was typed, once nothing is wrong with it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="loginId">The contractor who has signed in; null for a newcomer.</param>
    /// <param name="planCode">The plan.</param>
    /// <param name="chatAccount">The chat they came from.</param>
    public static ApplicationDraft DraftOf(
        ApplicationForm form,
        string? loginId,
        string planCode,
        string? chatAccount
    ) =>
        new(
            loginId ?? LoginIds.Normalise(form.LoginId!),
            loginId is not null
                ? null
                : new NewcomerDraft(
                    form.Name!.Trim(),
                    Plain(form.Email!),
                    string.IsNullOrWhiteSpace(form.Household) ? null : Plain(form.Household),
                    form.Password!
                ),
            planCode,
            CarrierOf(form.Carrier)!.Value,
            form.UserName!.Trim(),
            BirthDates.Read(form.BirthDate)!.Value,
            chatAccount
        );

    private static FormProblem? UserNameProblem(string? name) =>
        string.IsNullOrWhiteSpace(name) ? FormProblem.UserNameMissing
        : name.Trim().Length > LongestName ? FormProblem.UserNameTooLong
        : null;

    private static FormProblem? NameProblem(string? name) =>
        string.IsNullOrWhiteSpace(name) ? FormProblem.NameMissing
        : name.Trim().Length > LongestName ? FormProblem.NameTooLong
        : null;

    private static FormProblem? BirthDateProblem(string? typed, DateOnly today) =>
        string.IsNullOrWhiteSpace(typed) ? FormProblem.BirthDateMissing
        : BirthDates.Read(typed) is { Year: >= EarliestBirthYear } date && date <= today ? null
        : FormProblem.BirthDateWrong;

    private static FormProblem? EmailProblem(string? email) =>
        string.IsNullOrWhiteSpace(email) ? FormProblem.EmailMissing
        : Plain(email).Length <= LongestEmail
        && MailAddress.TryCreate(Plain(email), out var address)
        && address.Address == Plain(email)
            ? null
        : FormProblem.EmailWrong;

    private static FormProblem? LoginIdProblem(string? loginId) =>
        string.IsNullOrWhiteSpace(loginId) ? FormProblem.LoginIdMissing
        : LoginIdShape().IsMatch(LoginIds.Normalise(loginId)) ? null
        : FormProblem.LoginIdWrong;

    private static FormProblem? PasswordProblem(string? password, string loginId) =>
        string.IsNullOrEmpty(password)
            ? FormProblem.PasswordMissing
            : PasswordRule.RefusalOf(password, LoginIds.Normalise(loginId)) switch
            {
                null => null,
                PasswordRefusal.TooShort => FormProblem.PasswordTooShort,
                PasswordRefusal.TooLong => FormProblem.PasswordTooLong,
                PasswordRefusal.IsLoginId => FormProblem.PasswordIsLoginId,
                _ => FormProblem.PasswordTooPlain,
            };

    private static Carrier? CarrierOf(string? name) =>
        name switch
        {
            nameof(Carrier.Docomo) => Carrier.Docomo,
            nameof(Carrier.SoftBank) => Carrier.SoftBank,
            nameof(Carrier.Au) => Carrier.Au,
            _ => null,
        };

    private static string Plain(string typed) => typed.Normalize(NormalizationForm.FormKC).Trim();

    /// <summary>What every keyboard has; no capitals, since thumbs and phones make them unasked.</summary>
    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]{3,31}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoginIdShape();
}
