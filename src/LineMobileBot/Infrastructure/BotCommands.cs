using LineMobileBot.BackOffice;
using LineMobileBot.Ledger;
using LineMobileBot.RichMenus;
using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary>What the deployable does: serve, or one of a few commands for whoever operates it.</summary>
internal static partial class BotCommands
{
    /// <summary>The exit code of <c>sysexits.h</c> for a configuration error.</summary>
    private const int ConfigurationError = 78;
    private const int UsageError = 64;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args switch
            {
                ["migrate"] => await MigrateAsync(args),
                ["reconcile"] => await ReconcileCommand.RunAsync(Database(args), Console.Out),
                ["apikey", "create", ..] => await ApiKeyCommand.RunAsync(Database(args), args[2..], Console.Out),
                ["richmenu", "provision"] => await ProvisionAsync(args),
                [] or [['-', ..], ..] => await ServeAsync(args),
                _ => Unknown(args[0]),
            };
        }
        catch (SettingsException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ConfigurationError;
        }
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = BotApplication.Create(args);
        if (app.Configuration.GetValue<bool>("Database:MigrateAtStart"))
        {
            await CarrierDatabase.MigrateAsync(app.Services);
        }

        await app.RunAsync();
        return 0;
    }

    private static async Task<int> MigrateAsync(string[] args)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddCarrierDatabase(BotSettings.ConnectionStringOf(Configuration(args)))
            .BuildServiceProvider();
        await CarrierDatabase.MigrateAsync(services);
        return 0;
    }

    private static async Task<int> ProvisionAsync(string[] args)
    {
        await using var app = BotApplication.Create([]);
        await app.Services.GetRequiredService<RichMenuProvisioning>().EnsureAsync(CancellationToken.None);
        return 0;
    }

    private static NpgsqlDataSource Database(string[] args) =>
        CarrierDatabase.DataSource(BotSettings.ConnectionStringOf(Configuration(args)));

    private static ConfigurationManager Configuration(string[] args) =>
        WebApplication
            .CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory })
            .Configuration;

    private static int Unknown(string command)
    {
        Console.Error.WriteLine(
            $"'{command}' is no command. There are: migrate, reconcile, apikey create NAME [--scope SCOPE], richmenu provision; none to serve."
        );
        return UsageError;
    }
}
