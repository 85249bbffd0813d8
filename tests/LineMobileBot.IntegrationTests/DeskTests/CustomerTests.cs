using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed class CustomerTests(DeskStage desk) : IClassFixture<DeskStage>
{
    private const string Customers = "/desk/customers";

    [Fact]
    public async Task Somebody_is_found_by_what_they_say_of_themselves_and_nobody_is_shown()
    {
        var customer = await desk.NewCustomerAsync();
        using var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);

        foreach (
            var said in new[]
            {
                customer.Line.Msisdn.Domestic,
                customer.Line.Msisdn.E164,
                customer.Line.Id.ToString(),
                customer.LoginId,
                customer.UserName[..^1],
            }
        )
        {
            var page = await SearchAsync(browser, said);

            Assert.Contains(customer.Line.Msisdn.Masked, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(customer.UserName, Results(page), StringComparison.Ordinal);
            Assert.DoesNotContain(customer.LoginId, Results(page), StringComparison.Ordinal);
            Assert.DoesNotContain(customer.Line.Msisdn.Domestic, Results(page), StringComparison.Ordinal);
        }

        Assert.Contains(
            "見つかりませんでした。",
            (await SearchAsync(browser, "nobody%")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal("2文字以上、64文字以内で入力してください。", (await SearchAsync(browser, "x")).Alert);
    }

    [Fact]
    public async Task Who_is_opened_is_opened_with_a_reason_for_half_an_hour_and_sees_it_on_My_Page()
    {
        var customer = await desk.NewCustomerAsync();
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        using var browser = await desk.Desk.SignInAsync(who);
        var address = AddressOf(customer);

        var closed = await browser.OpenAsync($"{address}/lines/{customer.Line.Id}");
        Assert.DoesNotContain(customer.UserName, closed.Text, StringComparison.Ordinal);
        var noReason = await browser.PressAsync(closed, "開く", ("reason", ""));
        Assert.Equal("開く理由を選んでください。", noReason.Alert);
        var open = await browser.PressAsync(closed, "開く", ("reason", "gift"));

        Assert.Equal($"{address}/lines/{customer.Line.Id}", open.Address.AbsolutePath);
        Assert.Contains(customer.UserName, open.Text, StringComparison.Ordinal);
        Assert.Contains(customer.LoginId, (await browser.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(["customer.open done gift"], (await desk.AuditAsync(who.Id))[3..]);
        Assert.Contains("データプレゼントの確認", await ViewsOnMyPageAsync(customer), StringComparison.Ordinal);
        desk.Stage.Clock.MoveForward(TimeSpan.FromMinutes(16));
        await browser.OpenAsync(address);
        desk.Stage.Clock.MoveForward(TimeSpan.FromMinutes(16));
        Assert.Equal("お客さまの情報を開く", (await browser.OpenAsync(address)).Heading);
    }

    [Fact]
    public async Task What_one_operator_opened_is_closed_to_another()
    {
        var customer = await desk.NewCustomerAsync();
        using var one = await desk.Desk.NewSignedInAsync(OperatorRole.Support);
        using var other = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);

        await OpenAsync(one, customer);

        Assert.Equal("お客さまの情報を開く", (await other.OpenAsync(AddressOf(customer))).Heading);
    }

    [Fact]
    public async Task A_line_of_somebody_else_is_not_found_under_who_is_open()
    {
        var (customer, other) = (await desk.NewCustomerAsync(), await desk.NewCustomerAsync());
        using var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);
        await OpenAsync(browser, customer);

        var page = await browser.OpenAsync($"{AddressOf(customer)}/lines/{other.Line.Id}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Behind_a_balance_stands_each_transfer_to_the_byte()
    {
        var (giver, receiver) = (await desk.NewCustomerAsync(), await desk.NewCustomerAsync());
        await desk.GiveAsync(giver, receiver, megabytes: 500);
        await desk.Stage.BackOffice.UseAsync(giver.Line.Id, 123_456_789, desk.Stage.Clock.GetUtcNow());
        using var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);
        await OpenAsync(browser, giver);

        var line = await browser.OpenAsync($"{AddressOf(giver)}/lines/{giver.Line.Id}");
        var statement = await browser.OpenAsync(line.LinkTo("プラン"));

        Assert.Contains("2,376,543,211 B", statement.Text, StringComparison.Ordinal);
        Assert.Contains("-123,456,789 B", statement.Text, StringComparison.Ordinal);
        Assert.Contains("-500,000,000 B", statement.Text, StringComparison.Ordinal);
        Assert.Contains(receiver.Line.Msisdn.Masked, statement.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(receiver.UserName, statement.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/reverse", statement.Html, StringComparison.Ordinal);
    }

    internal static string AddressOf(DeskCustomer customer) => $"{Customers}/{customer.Line.ContractorId}";

    internal static async Task<WebPage> SearchAsync(SiteDriver browser, string text) =>
        await browser.PressAsync(await browser.OpenAsync(Customers), "探す", ("text", text));

    internal static async Task<WebPage> OpenAsync(SiteDriver browser, DeskCustomer customer) =>
        await browser.PressAsync(await browser.OpenAsync(AddressOf(customer)), "開く", ("reason", "question"));

    private async Task<string> ViewsOnMyPageAsync(DeskCustomer customer)
    {
        using var contractor = desk.Stage.NewBrowser();
        await contractor.SignInAsync(customer.LoginId);
        return (await contractor.OpenAsync("/mypage/security")).Text;
    }

    private static string Results(WebPage page) =>
        WebPage.TextOf(page.Html[page.Html.IndexOf("id=\"found\"", StringComparison.Ordinal)..]);
}
