namespace LineMobileBot.Site;

/// <summary>
/// The hidden field that is the idempotency key of what a form does: made when the form is shown, so that pressing it twice is
/// pressing it once.
/// </summary>
internal static class FormKey
{
    public const string Field = "form-key";

    /// <summary>The key of the form that was sent, or a new one for a form to be shown.</summary>
    /// <exception cref="BadHttpRequestException">A form came without one: no form of ours.</exception>
    public static Guid Of(HttpRequest request, DateTimeOffset now)
    {
        if (!request.HasFormContentType)
        {
            return Guid.CreateVersion7(now);
        }

        return Guid.TryParse(request.Form[Field], out var key)
            ? key
            : throw new BadHttpRequestException("The form has no key.");
    }
}
