using System.Net;
using System.Text.Json.Nodes;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.RoadTests;
using LineMobileBot.Tests.Rooms.ContractLinks;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

/// <summary>Somebody stands between LINE and us and hands out id tokens of their own.</summary>
public sealed class OneTapIdTokenTests : IAsyncLifetime
{
    private StandInLine _line = null!;
    private CarrierStage _stage = null!;
    private AccountLinkDriver _links = null!;

    public async Task InitializeAsync()
    {
        _line = await StandInLine.StartAsync();
        _stage = await CarrierStage.StartAsync(_line.Intercept);
        _links = new AccountLinkDriver(_stage);
    }

    public async Task DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Theory]
    [InlineData("nonce", "of-another-sign-in")]
    [InlineData("aud", "9999999999")]
    [InlineData("iss", "https://access.line.example")]
    [InlineData("sub", "")]
    public async Task A_token_that_is_not_for_us_and_for_this_sign_in_signs_nobody_in(string claim, string value) =>
        await AssertRefusedAsync(token =>
        {
            var claims = SignedJson.ClaimsOf(token);
            claims[claim] = value;
            return SignedJson.Of(claims, CarrierStage.LoginChannelSecret);
        });

    [Fact]
    public async Task A_token_that_LINE_did_not_sign_signs_nobody_in() =>
        await AssertRefusedAsync(token =>
            SignedJson.Of(SignedJson.ClaimsOf(token), "a-secret-of-somebody-elses-making")
        );

    [Fact]
    public async Task An_answer_without_a_token_signs_nobody_in() => await AssertRefusedAsync(_ => null);

    private async Task AssertRefusedAsync(Func<string, string?> forge)
    {
        var contractor = await _links.NewContractorAsync();
        var phone = await _stage.NewPhoneAsync("健一");
        await _links.LinkInTheBookAsync(phone, contractor);
        _line.Altering = (path, json) => path.EndsWith("/token", StringComparison.Ordinal) ? Forged(json, forge) : json;
        using var browser = _stage.NewBrowser();

        var page = await LineLoginDriver.OpenAsync(browser, phone);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("/mypage/line-login/failed?why=IdToken", page.Address.PathAndQuery);
        Assert.Contains("確かめられませんでした", page.Alert, StringComparison.Ordinal);
        Assert.Equal(1, await _links.AuditedAsync("line-login", contractorId: null, "IdToken"));
        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    private static string Forged(string json, Func<string, string?> forge)
    {
        var answer = JsonNode.Parse(json)!.AsObject();
        answer["id_token"] = forge(answer["id_token"]!.GetValue<string>());
        return answer.ToJsonString();
    }
}
