namespace Line.Simulator.Login;

/// <summary>A LINE Login channel as registered with LINE.</summary>
/// <param name="RedirectUris">None: any address on this computer will do.</param>
internal sealed record LoginChannel(string Id, string Secret, IReadOnlyList<string> RedirectUris)
{
    /// <summary>As registered up to the path; a query may be added.</summary>
    public bool Accepts(Uri redirectUri) =>
        RedirectUris.Count == 0
            ? redirectUri.IsLoopback
            : RedirectUris.Any(registered => WithoutQuery(new Uri(registered)) == WithoutQuery(redirectUri));

    private static string WithoutQuery(Uri url) => url.GetLeftPart(UriPartial.Path);
}

/// <summary>All Login channels, of one provider: a person has the same user id in each.</summary>
internal sealed class LoginChannels(SimulatorOptions options)
{
    private readonly Dictionary<string, LoginChannel> _byId = options
        .MoreLoginChannels.Select(more => new LoginChannel(more.Id, more.Secret, [.. more.RedirectUris]))
        .Append(new LoginChannel(options.LoginChannelId, options.LoginChannelSecret, [.. options.LoginRedirectUris]))
        .ToDictionary(channel => channel.Id, StringComparer.Ordinal);

    public LoginChannel? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);
}
