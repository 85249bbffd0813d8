using LineMobileBot.Benchmarks.Loads;

namespace LineMobileBot.Benchmarks.Servers;

/// <summary>How the bot and its baseline are started for a measurement, both from this build's output.</summary>
internal sealed class ServerPrograms(Uri line, string logDirectory)
{
    /// <summary>Far above what any machine reaches: a closed loop must not meet the bot's own pace.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithoutPace = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["Delivery__RepliesPerSecond"] = "1000000",
        ["Delivery__PushesPerSecond"] = "1000000",
    };

    private static readonly string Output = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    public Task<ServerUnderLoad> StartBareAsync(CancellationToken cancellationToken) =>
        ServerUnderLoad.StartAsync(
            ["dotnet", Path.Combine(Output, "LineMobileBot.Benchmarks.dll"), BareEndpoint.Command, line.ToString()],
            [],
            BareEndpoint.ReadyPath,
            Path.Combine(logDirectory, "bare.log"),
            cancellationToken
        );

    public Task<ServerUnderLoad> StartBotAsync(
        string connectionString,
        IReadOnlyDictionary<string, string> settings,
        CancellationToken cancellationToken
    ) =>
        ServerUnderLoad.StartAsync(
            ["dotnet", BotProgram()],
            new Dictionary<string, string>([.. BotSettings(connectionString), .. settings], StringComparer.Ordinal),
            "/health/ready",
            Path.Combine(logDirectory, "bot.log"),
            cancellationToken
        );

    /// <summary>The bot's own output, as it is deployed: artifacts/bin/{project}/{configuration}.</summary>
    private static string BotProgram() =>
        Path.GetFullPath(
            Path.Combine(Output, "..", "..", "LineMobileBot", Path.GetFileName(Output), "LineMobileBot.dll")
        );

    private Dictionary<string, string> BotSettings(string connectionString) =>
        new(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Carrier"] = connectionString,
            ["Line__ChannelSecrets__0"] = LineChannel.Secret,
            ["Line__ChannelAccessToken"] = LineChannel.AccessToken,
            ["Line__ApiBaseUrl"] = line.ToString(),
            ["Line__ApiDataBaseUrl"] = line.ToString(),
            ["Line__BasicId"] = LineChannel.BasicId,
            ["Site__PublicBaseUrl"] = "http://localhost:5080",
            ["Codes__Pepper"] = Convert.ToBase64String(LineChannel.Utf8("benchmark-pepper-of-32-bytes-012")),
            ["Database__MigrateAtStart"] = "true",
            // A gift tells its receiver at once, at whatever hour it is measured.
            ["Policies__Alerts__QuietHours"] = "off",
        };
}
