namespace LineMobileBot.DevHost.Postgres;

/// <summary>
/// The user the server runs as. PostgreSQL refuses to run as root, so root hands it to the user nobody, which then has to own
/// the data directory and be able to enter all of its parents.
/// </summary>
internal sealed class ServerAccount
{
    private const string User = "nobody";

    // A clone in root's private home cannot be entered by anybody else. One capability lets the server pass, and nothing more;
    // containers usually hold only the second of the two.
    private static readonly string[] PassThrough = ["dac_read_search", "dac_override"];

    private readonly bool _isOther;

    private ServerAccount(bool isOther, IReadOnlyList<string> prefix) => (_isOther, Prefix) = (isOther, prefix);

    /// <summary>What stands before a command that is to run as this user.</summary>
    public IReadOnlyList<string> Prefix { get; }

    /// <summary>The account that can work in <paramref name="directory"/>, which it owns from here on.</summary>
    public static async Task<ServerAccount> ForAsync(string directory, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(isOther: false, []);
        }
        foreach (var prefix in await PrefixesAsync(cancellationToken))
        {
            var account = new ServerAccount(isOther: true, prefix);
            await account.OwnAsync(directory, cancellationToken);
            if (await account.CanEnterAsync(directory, cancellationToken))
            {
                return account;
            }
        }
        throw new PostgresUnavailableException(
            $"PostgreSQL refuses to run as root, and the user {User} cannot reach {directory}: "
                + "run as an ordinary user, or keep the clone where other users may enter."
        );
    }

    /// <summary>Makes this account the owner of all that lies in <paramref name="directory"/>.</summary>
    private async Task OwnAsync(string directory, CancellationToken cancellationToken)
    {
        if (_isOther)
        {
            await Shell.RunAsync(["chown", "-R", User, directory], cancellationToken);
        }
    }

    private async Task<bool> CanEnterAsync(string directory, CancellationToken cancellationToken)
    {
        var probe = await Shell.RunAsync(
            [.. Prefix, "/bin/sh", "-c", "cd \"$1\" && test -w .", "sh", directory],
            cancellationToken
        );
        return probe.Succeeded;
    }

    private static async Task<IEnumerable<IReadOnlyList<string>>> PrefixesAsync(CancellationToken cancellationToken)
    {
        var group = await Shell.TryReadAsync("id", ["-g", User], cancellationToken);
        if (group is null || await Shell.TryReadAsync("setpriv", ["--version"], cancellationToken) is null)
        {
            throw new PostgresUnavailableException(
                $"PostgreSQL refuses to run as root, and this machine has no setpriv or no user {User}: run as an ordinary user."
            );
        }
        string[] plain = ["setpriv", $"--reuid={User}", $"--regid={group}", "--clear-groups"];
        return
        [
            plain,
            .. PassThrough.Select(capability =>
                (string[])[.. plain, $"--inh-caps=+{capability}", $"--ambient-caps=+{capability}"]
            ),
        ];
    }
}
