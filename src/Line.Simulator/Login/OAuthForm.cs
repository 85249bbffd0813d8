using System.Reflection;

namespace Line.Simulator.Login;

/// <summary>The form that OAuth's paths are called with; what is no form has no fields.</summary>
internal sealed class OAuthForm : IBindableFromHttpContext<OAuthForm>
{
    private readonly IFormCollection _fields;

    private OAuthForm(IFormCollection fields) => _fields = fields;

    public string? this[string name] => _fields[name];

    public static async ValueTask<OAuthForm?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(
            context.Request.HasFormContentType
                ? await context.Request.ReadFormAsync(context.RequestAborted)
                : FormCollection.Empty
        );

    /// <returns>The channel whose id and secret were given; else null and the refusal.</returns>
    public LoginChannel? Client(LoginChannels channels, out IResult refusal)
    {
        refusal = OAuthError.InvalidRequest("client_id is missing or unknown");
        if (channels.Find(this["client_id"]) is not { } channel)
        {
            return null;
        }

        refusal = OAuthError.InvalidClient("invalid client_secret");
        return this["client_secret"] == channel.Secret ? channel : null;
    }
}
