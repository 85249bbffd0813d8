using LineMobileBot.Conversations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.Tests.Rooms;

/// <summary>The answers of all rooms as the bot itself registers them. Nothing is started.</summary>
internal static class RegisteredAnswers
{
    private static readonly Dictionary<string, string?> Settings = new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:Carrier"] = "Host=127.0.0.1;Port=1;Database=none",
        ["Line:ChannelSecrets:0"] = "secret",
        ["Line:ChannelAccessToken"] = "token",
        ["Line:BasicId"] = "@linemobile",
        ["Site:PublicBaseUrl"] = "https://carrier.example",
        ["Codes:Pepper"] = Convert.ToBase64String(new byte[32]),
    };

    public static AnswerCatalogue Catalogue { get; } = Read();

    private static AnswerCatalogue Read() =>
        BotApplication
            .Create([], builder => builder.Configuration.AddInMemoryCollection(Settings))
            .Services.GetRequiredService<AnswerCatalogue>();
}
