using System.Reflection;
using Line.Simulator.ChannelTokens;

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
        var channel = channels.Find(this["client_id"]);
        return Knows(channel?.Secret, out refusal) ? channel : null;
    }

    /// <summary>As <see cref="Client"/>, of any kind of channel.</summary>
    public string? ChannelId(Channels channels, out IResult refusal) =>
        Knows(channels.SecretOf(this["client_id"]), out refusal) ? this["client_id"] : null;

    private bool Knows(string? secret, out IResult refusal)
    {
        refusal = secret is null
            ? OAuthError.InvalidRequest("client_id is missing or unknown")
            : OAuthError.InvalidClient("invalid client_secret");
        return secret is not null && this["client_secret"] == secret;
    }
}
