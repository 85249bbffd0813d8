using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;
using LineMobileBot.Ledger.Contracts;
using static LineMobileBot.IntegrationTests.Rooms.SignUps.SignUpDriver;

namespace LineMobileBot.IntegrationTests.Rooms.SignUps;

public sealed class ApplyPageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Accepted = "お申し込みを受け付けました";

    [Fact]
    public async Task A_contractor_finds_their_own_data_filled_in_and_applies()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        var form = await browser.OpenAsync(AddressOf());
        Assert.Equal(loginId, form.FormWith(Review).Values["form.UserName"]);
        Assert.Contains($"{loginId}@example.com", form.Text, StringComparison.Ordinal);
        var review = await browser.PressAsync(form, Review, User());
        Assert.Contains("2010年4月2日", review.Text, StringComparison.Ordinal);
        Assert.Contains("1,480円（税別）", review.Text, StringComparison.Ordinal);
        var receipt = await browser.PressAsync(review, Confirm);

        Assert.Equal((HttpStatusCode.OK, Accepted), (receipt.Status, receipt.Heading));
        Assert.Contains("契約者連携をすると、トークでもお知らせします", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(["done"], await site.AuditAsync(loginId, "application.apply"));
        var home = await browser.OpenAsync("/mypage");
        Assert.Contains(
            "陽葵さんの回線",
            (await browser.OpenAsync(home.LinkTo("お申し込み"))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_newcomer_is_signed_in_afterwards_and_no_password_is_ever_shown()
    {
        using var browser = site.Stage.NewBrowser();
        var loginId = NewLoginId();

        var review = await ReviewAsync(browser, Newcomer(loginId));
        Assert.DoesNotContain(SiteDriver.Password, review.Html, StringComparison.Ordinal);
        Assert.Equal("no-store", review.Headers["Cache-Control"]);
        Assert.Null(await ContractorAsync(loginId));
        var receipt = await browser.PressAsync(review, Confirm);
        var again = site.Stage.NewBrowser();

        Assert.Equal(Accepted, receipt.Heading);
        Assert.Contains("さくらさん", (await browser.OpenAsync("/mypage")).Text, StringComparison.Ordinal);
        Assert.Equal("/mypage", (await again.SignInAsync(loginId)).Address.AbsolutePath);
        again.Dispose();
    }

    [Fact]
    public async Task Confirming_twice_at_once_is_one_application_and_the_same_receipt()
    {
        using var newcomer = site.Stage.NewBrowser();
        var (loginId, contractor) = await site.NewSignedInAsync();
        using var _ = contractor;
        var newLoginId = NewLoginId();
        foreach (
            var (browser, typed, who) in new[]
            {
                (newcomer, Newcomer(newLoginId), newLoginId),
                (contractor, User(), loginId),
            }
        )
        {
            var review = await ReviewAsync(browser, typed);

            var receipts = await Task.WhenAll(browser.PressAsync(review, Confirm), browser.PressAsync(review, Confirm));

            Assert.Equal(receipts[0].Address, receipts[1].Address);
            Assert.All(receipts, receipt => Assert.Equal(Accepted, receipt.Heading));
            Assert.Equal(["done"], await site.AuditAsync(who, "application.apply"));
        }
    }

    [Fact]
    public async Task A_form_that_was_used_applies_for_nothing_else()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        var form = await browser.OpenAsync(AddressOf());
        var first = await browser.PressAsync(form, Review, User());
        var other = await browser.PressAsync(form, Review, User("健一"));
        await browser.PressAsync(first, Confirm);

        var sent = await browser.PressAsync(other, Confirm);

        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Contains("もう済んでいます", sent.Alert, StringComparison.Ordinal);
        Assert.Equal(["done"], await site.AuditAsync(loginId, "application.apply"));
    }

    [Fact]
    public async Task What_is_missing_has_its_sentence_at_its_field_and_what_was_typed_stays()
    {
        using var browser = site.Stage.NewBrowser();
        var form = await browser.OpenAsync(AddressOf());

        var refused = await browser.PressAsync(form, Review, ("form.Name", "さくら"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        string[] sentences =
        [
            "利用者のお名前を入力してください。",
            "利用者の生年月日を入力してください。",
            "回線の種類を選んでください。",
            "メールアドレスを入力してください。",
            "ログインIDを決めて入力してください。",
            "パスワードを決めて入力してください。",
        ];
        Assert.All(sentences, sentence => Assert.Contains(sentence, refused.Alert, StringComparison.Ordinal));
        Assert.All(sentences, sentence => Assert.Equal(3, refused.Text.Split(sentence).Length));
        Assert.Contains(
            "aria-invalid=\"true\" aria-describedby=\"LoginId-hint LoginId-error\"",
            refused.Html,
            StringComparison.Ordinal
        );
        Assert.Equal("さくら", refused.FormWith(Review).Values["form.Name"]);
    }

    [Fact]
    public async Task A_login_id_that_is_taken_is_chosen_anew_and_nothing_else_is_typed_again_but_the_password()
    {
        var taken = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();

        var refused = await ApplyAsync(browser, Newcomer(taken));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("そのログインIDは、ほかの方が使っています。", refused.Alert, StringComparison.Ordinal);
        var values = refused.FormWith(Review).Values;
        Assert.Equal(
            ("さくら", "2010-04-02", "Docomo", ""),
            (values["form.Name"], values["form.BirthDate"], values["form.carrier"], values["form.Password"])
        );
        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_newcomer_joins_the_household_whose_number_the_family_tells_them()
    {
        var (loginId, father) = await site.NewSignedInAsync();
        using var _ = father;
        using var daughter = site.Stage.NewBrowser();
        using var stranger = site.Stage.NewBrowser();
        var household = $"household-of-{loginId}";
        Assert.Contains(household, (await father.OpenAsync("/mypage/applications")).Text, StringComparison.Ordinal);

        var newLoginId = NewLoginId();
        await ApplyAsync(daughter, Newcomer(newLoginId, household));
        var refused = await ApplyAsync(stranger, Newcomer(NewLoginId(), "nowhere"));

        Assert.Equal(household, (await ContractorAsync(newLoginId))!.HouseholdId);
        Assert.Contains("その世帯番号は見つかりません", refused.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sixth_line_is_refused_before_anything_is_filled_in_and_at_the_last_press_too()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        var older = await ReviewAsync(browser, User());
        for (var line = 0; line < 5; line++)
        {
            Assert.Equal(Accepted, (await ApplyAsync(browser, User())).Heading);
        }

        var refused = await browser.PressAsync(older, Confirm);
        var form = await browser.OpenAsync(AddressOf());

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("5回線まで", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("5回線まで", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(form.Forms, one => one.Buttons.Contains(Review, StringComparer.Ordinal));
        Assert.Equal("refused household-line-cap", (await site.AuditAsync(loginId, "application.apply"))[^1]);
    }

    [Theory]
    [InlineData("communication-3gb-voice")]
    [InlineData("basic-7gb-voice")]
    public async Task A_plan_that_is_not_sold_leads_to_those_that_are(string plan)
    {
        using var browser = site.Stage.NewBrowser();
        var form = await browser.OpenAsync(AddressOf());

        var page = await browser.OpenAsync(AddressOf(plan));
        var sent = await browser.PressAsync(form with { Address = page.Address }, Review, Newcomer(NewLoginId()));

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity),
            (page.Status, sent.Status)
        );
        Assert.Contains("いまお申し込みいただけません", page.Alert, StringComparison.Ordinal);
        Assert.Equal(AddressOf(), page.LinkTo("ベーシック 3GB 音声通話SIM"));
        Assert.Contains("いまお申し込みいただけません", sent.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_is_asked_when_it_was_typed_ten_minutes_ago_and_a_wrong_one_applies_for_nothing()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        site.Stage.Clock.MoveForward(TimeSpan.FromMinutes(10));
        var review = await ReviewAsync(browser, User());
        Assert.Contains("パスワードを入力してください", review.Text, StringComparison.Ordinal);

        var refused = await browser.PressAsync(review, Confirm, ("password", "wrong-password"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Empty(await site.AuditAsync(loginId, "application.apply"));
        var receipt = await browser.PressAsync(refused, Confirm, ("password", SiteDriver.Password));

        Assert.Equal(Accepted, receipt.Heading);
        Assert.Equal(["done"], await site.AuditAsync(loginId, "application.apply"));
    }

    [Fact]
    public async Task What_was_filled_in_can_be_mended_and_is_gone_after_an_hour()
    {
        using var browser = site.Stage.NewBrowser();
        var loginId = NewLoginId();
        var review = await ReviewAsync(browser, Newcomer(loginId));

        var form = await browser.PressAsync(review, "入力を直す");
        Assert.Equal(
            (loginId, ""),
            (form.FormWith(Review).Values["form.LoginId"], form.FormWith(Review).Values["form.Password"])
        );
        site.Stage.Clock.MoveForward(TimeSpan.FromHours(1));
        var late = await browser.PressAsync(review, Confirm);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("もう一度入力してください", late.Alert, StringComparison.Ordinal);
        Assert.Null(await ContractorAsync(loginId));
    }

    [Fact]
    public async Task What_one_contractor_filled_in_is_not_confirmed_by_another()
    {
        var (_, father) = await site.NewSignedInAsync();
        var (loginId, neighbour) = await site.NewSignedInAsync();
        var review = await ReviewAsync(father, User());
        var own = await ReviewAsync(neighbour, User());

        var sent = await neighbour.PressAsync(own, Confirm, ("draft", review.FormWith(Confirm).Values["draft"]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Empty(await site.AuditAsync(loginId, "application.apply"));
        father.Dispose();
        neighbour.Dispose();
    }

    [Fact]
    public async Task Another_contractors_application_is_not_found_and_the_try_is_written_down()
    {
        var (_, father) = await site.NewSignedInAsync();
        var (loginId, neighbour) = await site.NewSignedInAsync();
        var receipt = await ApplyAsync(father, User());
        var own = await ApplyAsync(neighbour, User());

        var read = await neighbour.OpenAsync(receipt.Address.AbsolutePath);
        var cancelled = await neighbour.PressAsync(own with { Address = receipt.Address }, "取り消す");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (read.Status, cancelled.Status));
        Assert.Equal(["refused", "refused"], await site.AuditAsync(loginId, "application.foreign"));
        Assert.Contains(
            "受付済み",
            (await father.OpenAsync(receipt.Address.AbsolutePath)).Text,
            StringComparison.Ordinal
        );
        father.Dispose();
        neighbour.Dispose();
    }

    [Fact]
    public async Task With_its_line_entered_an_application_can_no_longer_be_taken_back()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        var receipt = await ApplyAsync(browser, User());
        await new SignUpDriver(site).EnterAsync(loginId, IdOf(receipt));

        var refused = await browser.PressAsync(receipt, "取り消す");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("取り消せませんでした", refused.Alert, StringComparison.Ordinal);
        Assert.Equal(["refused line-entered"], await site.AuditAsync(loginId, "application.cancel"));
    }

    private async Task<Contractor?> ContractorAsync(string loginId)
    {
        await using var connection = await site.Stage.Database.DataSource.OpenConnectionAsync();
        return await Contractors.FindAsync(connection, loginId, default);
    }
}
