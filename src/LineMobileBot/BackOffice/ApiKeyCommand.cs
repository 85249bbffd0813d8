using System.Globalization;
using LineMobileBot.Infrastructure;
using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary>
/// <c>apikey create NAME [--scope SCOPE]…</c>: prints a new key once, as the last line by itself. <c>apikey list</c> tells which there
/// are, <c>apikey revoke NAME|ID</c> takes one back.
/// </summary>
internal static class ApiKeyCommand
{
    private const string Usage = "apikey create NAME [--scope SCOPE]…";
    private const string UsageOfRevoke = "apikey revoke NAME|ID";

    public static async Task<int> RunAsync(NpgsqlDataSource database, string[] args, TextWriter output)
    {
        await using (database)
        {
            await (
                args switch
                {
                    ["create", .. var wanted] => CreateAsync(database, wanted, output),
                    ["list"] => ListAsync(database, output),
                    ["revoke", var which] => RevokeAsync(database, which, output),
                    ["revoke", ..] => throw new SettingsException($"Which key? {UsageOfRevoke}"),
                    _ => throw new SettingsException($"There are: {Usage}, apikey list, {UsageOfRevoke}"),
                }
            );
            return 0;
        }
    }

    private static async Task CreateAsync(NpgsqlDataSource database, string[] args, TextWriter output)
    {
        if (args is not [var name, .. var rest] || string.IsNullOrWhiteSpace(name))
        {
            throw new SettingsException($"A name is missing: {Usage}");
        }

        var scopes = ScopesOf(rest);
        var key = await ApiKeys.CreateAsync(database, name, scopes, TimeProvider.System);
        await output.WriteLineAsync(
            $"Key '{name}' may: {string.Join(' ', scopes.Count == 0 ? ApiScopes.Default : scopes)}"
        );
        await output.WriteLineAsync("It is shown this once:");
        await output.WriteLineAsync(key);
    }

    private static async Task ListAsync(NpgsqlDataSource database, TextWriter output)
    {
        foreach (var key in await ApiKeys.ListAsync(database))
        {
            var until = key.RevokedAt is { } at ? $"revoked {at:yyyy-MM-dd}" : "good";
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{key.Id}  {key.Name}  made {key.CreatedAt:yyyy-MM-dd}, {until}, may: {string.Join(' ', key.Scopes)}"
                )
            );
        }
    }

    /// <summary>Of several keys with one name none is guessed.</summary>
    private static async Task RevokeAsync(NpgsqlDataSource database, string which, TextWriter output)
    {
        var good = (await ApiKeys.ListAsync(database)).Where(key => key.RevokedAt is null).ToList();
        var meant = good.FindAll(key => key.Name == which || key.Id.ToString("D") == which);
        if (meant is not [var key])
        {
            throw new SettingsException(
                meant.Count == 0
                    ? $"There is no good key '{which}'; apikey list tells which there are."
                    : $"{meant.Count} good keys are called '{which}': say which by the id that apikey list tells."
            );
        }

        await ApiKeys.RevokeAsync(database, key.Id, TimeProvider.System);
        await output.WriteLineAsync($"Key '{key.Name}' is revoked: it is refused from the next call on.");
    }

    private static List<string> ScopesOf(string[] args)
    {
        var scopes = new List<string>();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (args[i] != "--scope" || i + 1 == args.Length)
            {
                throw new SettingsException($"'{args[i]}' is not understood: {Usage}");
            }

            if (!ApiScopes.All.Contains(args[i + 1]))
            {
                throw new SettingsException(
                    $"'{args[i + 1]}' is no scope. There are: {string.Join(' ', ApiScopes.All)}."
                );
            }

            scopes.Add(args[i + 1]);
        }

        return scopes;
    }
}
