using System.Globalization;
using LineMobileBot.DevHost.Clocks;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>This assembly run as a program: the bot, on a clock that runs ahead of the machine's by so many ticks.</summary>
internal static class ShiftedBot
{
    public const string Command = "bot";

    public static async Task RunAsync(string ticks)
    {
        var ahead = TimeSpan.FromTicks(long.Parse(ticks, CultureInfo.InvariantCulture));
        var clock = new AdjustableClock(TimeProvider.System);
        clock.MoveForward(ahead);
        await using var app = BotApplication.Create([], builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await app.RunAsync();
    }
}
