using LineMobileBot.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace LineMobileBot.IntegrationTests.SettingsTests;

public sealed class SettingTests
{
    private const string Unreachable = "Host=127.0.0.1;Port=1;Database=none;Password=not-to-be-shown";

    public static TheoryData<string, string?> Wrong =>
        new()
        {
            { "ConnectionStrings__Carrier", null },
            { "ConnectionStrings__Carrier", " " },
            { "ConnectionStrings__Carrier", "no=connection;string" },
            { "Line__ChannelSecrets__0", null },
            { "Line__ChannelSecrets__0", "" },
            { "Line__ChannelAccessToken", null },
            { "Line__ChannelAccessToken", "" },
            { "Line__ApiBaseUrl", "api.line.me" },
            { "Line__ApiDataBaseUrl", "ftp://api-data.line.me" },
            { "Line__AccessBaseUrl", "" },
            { "Line__BasicId", null },
            { "Line__BasicId", "line" },
            { "LineLogin__ChannelId", null },
            { "LineLogin__ChannelSecret", "" },
            { "Site__PublicBaseUrl", null },
            { "Site__PublicBaseUrl", "/mypage" },
            { "Site__PublicBaseUrl", "http://carrier.example" },
            { "Codes__Pepper", null },
            { "Codes__Pepper", "not base64!" },
            { "Codes__Pepper", "c2hvcnQ=" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_setting_missing_or_wrong_is_named_in_one_line_that_does_not_show_it(string name, string? value)
    {
        var environment = BotProcess.WholeEnvironment(Unreachable);
        Set(environment, name, value);
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(
            environment.Select(setting =>
                KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)
            )
        );

        var refusal = Assert.Throws<SettingsException>(() => BotSettings.Read(configuration));

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain("not-to-be-shown", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionStrings__Carrier")]
    [InlineData("Line__ChannelSecrets__0")]
    [InlineData("Codes__Pepper")]
    public async Task A_start_without_a_setting_ends_with_that_one_line(string name)
    {
        var environment = BotProcess.WholeEnvironment(Unreachable);
        Set(environment, name, null);

        var bot = await BotProcess.RunAsync(environment);

        Assert.NotEqual(0, bot.ExitCode);
        Assert.Contains(name, Assert.Single(bot.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(bot.OutputLines);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("reconcile")]
    [InlineData("--Database:MigrateAtStart=true")]
    public async Task A_database_that_does_not_answer_is_told_in_one_line_that_shows_no_password(string argument)
    {
        var bot = await BotProcess.RunAsync(BotProcess.WholeEnvironment(Unreachable), argument);

        Assert.NotEqual(0, bot.ExitCode);
        var line = Assert.Single(bot.ErrorLines);
        Assert.Contains("ConnectionStrings__Carrier", line, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-shown", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_there_is_not_is_named_with_those_there_are()
    {
        var bot = await BotProcess.RunAsync(BotProcess.WholeEnvironment(Unreachable), "migarte");

        Assert.NotEqual(0, bot.ExitCode);
        var line = Assert.Single(bot.ErrorLines);
        Assert.Contains("'migarte'", line, StringComparison.Ordinal);
        Assert.Contains("migrate, reconcile, transfers detach", line, StringComparison.Ordinal);
    }

    private static void Set(Dictionary<string, string> environment, string name, string? value)
    {
        environment.Remove(name);
        if (value is not null)
        {
            environment[name] = value;
        }
    }
}
