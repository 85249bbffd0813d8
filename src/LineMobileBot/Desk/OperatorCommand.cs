using LineMobileBot.Desk.Accounts;
using LineMobileBot.Infrastructure;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Desk;

/// <summary>
/// <c>operator create LOGIN [--role ROLE]…</c>: prints a one-time link to sign up with, as the last line by itself. For a login that
/// is there already it is the way back in when nobody at the desk can help.
/// </summary>
internal static class OperatorCommand
{
    private const string Usage = "operator create LOGIN [--role ROLE]…";

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not [var text, .. var rest] || OperatorLogins.Read(text) is not { } login)
        {
            throw new SettingsException(
                $"A login is missing, of a-z, 0-9, dot, dash and underline, beginning with a letter: {Usage}"
            );
        }

        var roles = RolesOf(rest);
        var link = await services
            .GetRequiredService<OperatorInvites>()
            .InviteAsync(
                login,
                roles.Count == 0 ? OperatorRoles.All : roles,
                new AuditEntry(AuditActor.Console, "", DeskActions.Invite, AuditOutcome.Done),
                CancellationToken.None
            );
        await output.WriteLineAsync($"A link for '{login}' to sign up at the desk, good once and for 24 hours:");
        await output.WriteLineAsync(link.AbsoluteUri);
        return 0;
    }

    private static List<OperatorRole> RolesOf(string[] args)
    {
        var roles = new List<OperatorRole>();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (args[i] != "--role" || i + 1 == args.Length)
            {
                throw new SettingsException($"'{args[i]}' is not understood: {Usage}");
            }

            roles.Add(
                OperatorRoles.Find(args[i + 1])
                    ?? throw new SettingsException(
                        $"'{args[i + 1]}' is no role. There are: {string.Join(' ', OperatorRoles.All.Select(OperatorRoles.NameOf))}."
                    )
            );
        }

        return roles;
    }
}
