namespace LineMobileBot.Desk.SignIns;

/// <summary>
/// What a page asks for by itself, with nobody at the keyboard: it needs a session, and does not keep one alive. A door is marked by
/// this; what a script fetches says so in a header.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class UnattendedAttribute : Attribute
{
    public const string Header = "Desk-Unattended";

    public static bool Marks(HttpContext context) =>
        context.Request.Headers.ContainsKey(Header)
        || context.GetEndpoint()?.Metadata.GetMetadata<UnattendedAttribute>() is not null;
}
