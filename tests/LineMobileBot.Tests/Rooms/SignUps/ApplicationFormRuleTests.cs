using LineMobileBot.Features.SignUps;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Tests.Rooms.SignUps;

public class ApplicationFormRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 15);

    [Fact]
    public void A_whole_form_of_a_newcomer_becomes_what_was_typed_without_its_spaces_and_full_width()
    {
        var form = Whole();
        form.BirthDate = "２０１０/4/2";
        form.LoginId = " ｓａｋｕｒａ１ ";
        form.Email = " ｓ@example.com";
        form.Household = "　";

        Assert.Empty(ApplicationFormRule.ProblemsOf(form, isNewcomer: true, Today));
        var draft = ApplicationFormRule.DraftOf(form, loginId: null, "basic-3gb-voice", chatAccount: "U1");

        Assert.Equal(("sakura1", new DateOnly(2010, 4, 2)), (draft.LoginId, draft.BirthDate));
        Assert.Equal(new NewcomerDraft("さくら", "s@example.com", null, "hajimete-2026"), draft.Newcomer);
        Assert.Equal((Carrier.SoftBank, "U1"), (draft.Carrier, draft.ChatAccount));
    }

    [Fact]
    public void An_empty_form_has_a_problem_in_each_field_that_must_be_filled_in() =>
        Assert.Equal(
            [
                FormProblem.UserNameMissing,
                FormProblem.BirthDateMissing,
                FormProblem.CarrierMissing,
                FormProblem.NameMissing,
                FormProblem.EmailMissing,
                FormProblem.LoginIdMissing,
                FormProblem.PasswordMissing,
            ],
            ApplicationFormRule.ProblemsOf(new ApplicationForm(), isNewcomer: true, Today).Values
        );

    [Fact]
    public void A_contractor_is_asked_for_the_user_and_the_network_only() =>
        Assert.Equal(
            [FormProblem.UserNameMissing, FormProblem.BirthDateMissing, FormProblem.CarrierMissing],
            ApplicationFormRule.ProblemsOf(new ApplicationForm(), isNewcomer: false, Today).Values
        );

    [Theory]
    [InlineData("2026-11-15", true)]
    [InlineData("2026-11-16", false)]
    [InlineData("1899-12-31", false)]
    [InlineData("2010-02-29", false)]
    [InlineData("2012-02-29", true)]
    [InlineData("20120229", true)]
    [InlineData("tomorrow", false)]
    public void A_birth_date_is_a_day_that_has_been(string typed, bool isRight) =>
        AssertProblem(form => form.BirthDate = typed, isRight ? null : FormProblem.BirthDateWrong);

    [Theory]
    [InlineData("abc", FormProblem.LoginIdWrong)]
    [InlineData("abcd", null)]
    [InlineData("Sakura", FormProblem.LoginIdWrong)]
    [InlineData("-sakura", FormProblem.LoginIdWrong)]
    [InlineData("sa kura", FormProblem.LoginIdWrong)]
    [InlineData("sakura\nx", FormProblem.LoginIdWrong)]
    [InlineData("さくら子供", FormProblem.LoginIdWrong)]
    [InlineData("sakura.01_a-b", null)]
    [InlineData("a2345678901234567890123456789012", null)]
    [InlineData("a23456789012345678901234567890123", FormProblem.LoginIdWrong)]
    public void A_login_id_has_a_shape_that_can_be_typed_anywhere(string typed, object? problem) =>
        AssertProblem(form => form.LoginId = typed, (FormProblem?)problem);

    [Theory]
    [InlineData("nobody", FormProblem.EmailWrong)]
    [InlineData("Sakura <s@example.com>", FormProblem.EmailWrong)]
    [InlineData("s@example.com", null)]
    public void An_address_for_mail_is_one_and_nothing_else(string typed, object? problem) =>
        AssertProblem(form => form.Email = typed, (FormProblem?)problem);

    [Theory]
    [InlineData("short", FormProblem.PasswordTooShort)]
    [InlineData("aaaaaaaaaa", FormProblem.PasswordTooPlain)]
    [InlineData("sakura-01", FormProblem.PasswordIsLoginId)]
    public void A_password_is_long_varied_and_not_the_login_id(string typed, object? problem) =>
        AssertProblem(
            form => (form.LoginId, form.Password, form.PasswordAgain) = ("sakura-01", typed, typed),
            (FormProblem?)problem
        );

    [Fact]
    public void A_password_typed_differently_the_second_time_is_typed_again() =>
        AssertProblem(form => form.PasswordAgain = "hajimete-2027", FormProblem.PasswordsDiffer);

    [Theory]
    [InlineData("Willcom")]
    [InlineData("1")]
    public void A_network_is_one_of_those_offered(string typed) =>
        AssertProblem(form => form.Carrier = typed, FormProblem.CarrierMissing);

    [Fact]
    public void Names_have_an_end()
    {
        AssertProblem(form => form.UserName = new string('寿', 201), FormProblem.UserNameTooLong);
        AssertProblem(form => form.Name = new string('寿', 201), FormProblem.NameTooLong);
        AssertProblem(form => form.Household = new string('9', 129), FormProblem.HouseholdUnknown);
    }

    [Fact]
    public void Every_problem_has_a_sentence_and_every_password_stays_out_of_what_is_printed()
    {
        Assert.All(Enum.GetValues<FormProblem>(), problem => Assert.NotEmpty(SignUpSentences.Of(problem)));
        var draft = ApplicationFormRule.DraftOf(Whole(), loginId: null, "basic-3gb-voice", chatAccount: null);
        Assert.DoesNotContain("hajimete", draft.ToString(), StringComparison.Ordinal);
    }

    private static void AssertProblem(Action<ApplicationForm> type, FormProblem? problem)
    {
        var form = Whole();
        type(form);
        var problems = ApplicationFormRule.ProblemsOf(form, isNewcomer: true, Today).Values;
        Assert.Equal(problem is { } wrong ? [wrong] : [], problems);
    }

    private static ApplicationForm Whole() =>
        new()
        {
            UserName = "陽葵",
            BirthDate = "2010-04-02",
            Carrier = nameof(Carrier.SoftBank),
            Name = "さくら",
            Email = "s@example.com",
            LoginId = "sakura-01",
            Password = "hajimete-2026",
            PasswordAgain = "hajimete-2026",
        };
}
