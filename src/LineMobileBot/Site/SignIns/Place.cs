namespace LineMobileBot.Site.SignIns;

/// <summary>From where somebody signs in, as far as we can tell without asking anybody else.</summary>
/// <param name="DeviceHash">Of the cookie that a browser keeps since its first sign-in; null for a browser without one.</param>
/// <param name="Device">Kind of device and browser, such as <c>iPhone LINE</c>; empty when it does not say.</param>
/// <param name="Network">The network the visitor comes from, without the part that names one household.</param>
internal sealed record Place(byte[]? DeviceHash, string Device, string Network);

/// <summary>Whether a place is one from which the contractor has not signed in before.</summary>
internal static class NewPlaceRule
{
    /// <summary>
    /// Known is a browser that was here before, or, should it have lost its cookie, the same kind of device on the same network.
    /// The very first sign-in is from where the contractor is: there is nothing to compare it with.
    /// </summary>
    public static bool IsNew(Place place, IReadOnlyCollection<Place> earlier) =>
        earlier.Count > 0 && !earlier.Any(known => IsSameBrowser(place, known) || IsSameKindThere(place, known));

    private static bool IsSameBrowser(Place place, Place known) =>
        place.DeviceHash is { } hash && known.DeviceHash is { } knownHash && hash.AsSpan().SequenceEqual(knownHash);

    private static bool IsSameKindThere(Place place, Place known) =>
        place.Device.Length > 0 && place.Device == known.Device && place.Network == known.Network;
}
