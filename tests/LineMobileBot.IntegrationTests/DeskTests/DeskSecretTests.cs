using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.IntegrationTests.AccessTests;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed class DeskSecretTests(DeskStage desk) : IClassFixture<DeskStage>
{
    [Fact]
    public async Task Nothing_that_opens_the_desk_is_kept_as_it_is()
    {
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        using var browser = await desk.Desk.SignInAsync(who);
        var invitation = await desk.Desk.InviteAsync("somebody-else");
        string[] secrets =
        [
            DeskDriver.Password,
            DeskDriver.TokenOf(invitation),
            Base32.Encode(who.Key),
            Convert.ToHexStringLower(who.Key),
            .. who.RecoveryCodes,
        ];

        foreach (var table in await StoredData.TablesAsync(desk.Stage.Database.DataSource))
        {
            await using var select = desk.Stage.Database.DataSource.CreateCommand(
                $"select coalesce(string_agg(t::text, ' '), '') from \"{table}\" t"
            );
            var text = (string)(await select.ExecuteScalarAsync())!;

            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        }
    }
}
