using LineMobileBot.BackOffice;
using LineMobileBot.Desk;
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
    private const int Unavailable = 69;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args switch
            {
                ["migrate"] => await MigrateAsync(args),
                ["reconcile"] => await ReconcileCommand.RunAsync(Database(args), Console.Out),
                ["transfers", "detach", var month] => await TransfersCommand.DetachAsync(
                    Database(args),
                    month,
                    TimeProvider.System,
                    Console.Out
                ),
                ["apikey", ..] => await ApiKeyCommand.RunAsync(Database(args), args[1..], Console.Out),
                ["operator", "create", ..] => await CreateOperatorAsync(args[2..]),
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
        catch (NpgsqlException away) when (IsAway(away))
        {
            await Console.Error.WriteLineAsync(
                "The database of ConnectionStrings__Carrier cannot be reached, or does not let us in."
            );
            return Unavailable;
        }
    }

    /// <summary>Nobody answers there (no SQL state), or whoever does knows neither us nor the database.</summary>
    private static bool IsAway(NpgsqlException failure) =>
        failure is not PostgresException
        || failure.SqlState?.StartsWith("28", StringComparison.Ordinal) is true
        || failure.SqlState == PostgresErrorCodes.InvalidCatalogName;

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = BotApplication.Create(
            args,
            builder => builder.Services.AddHostedService<MemoryGivenBack>()
        );
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

    private static async Task<int> CreateOperatorAsync(string[] args)
    {
        await using var app = BotApplication.Create([]);
        return await OperatorCommand.RunAsync(app.Services, args, Console.Out);
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
            $"'{command}' is no command. There are: migrate, reconcile, transfers detach YYYY-MM, apikey create NAME [--scope SCOPE], apikey list, apikey revoke NAME|ID, operator create LOGIN [--role ROLE], richmenu provision; none to serve."
        );
        return UsageError;
    }
}
