namespace Line.Messaging.Actions;

/// <summary>Opens a page, the telephone (<c>tel:</c>) or a screen of the LINE app.</summary>
/// <param name="Uri">Scheme http, https, line or tel, percent-encoded: at most 1000 characters.</param>
public sealed record UriAction(string Uri) : LineAction
{
    /// <summary>Opened instead by LINE for PC; not in quick replies.</summary>
    public AltUri? AltUri { get; init; }
}

/// <summary>Addresses that take the place of a <see cref="UriAction"/>'s own.</summary>
/// <param name="Desktop">Opened by LINE for macOS and Windows: at most 1000 characters.</param>
public sealed record AltUri(string Desktop);
