using LineMobileBot.Infrastructure;
using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary><c>apikey create NAME [--scope SCOPE]…</c>: prints a new key once, as the last line by itself.</summary>
internal static class ApiKeyCommand
{
    private const string Usage = "apikey create NAME [--scope SCOPE]…";

    public static async Task<int> RunAsync(NpgsqlDataSource database, string[] args, TextWriter output)
    {
        await using (database)
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
            return 0;
        }
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
