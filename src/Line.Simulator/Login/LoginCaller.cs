using System.Reflection;
using Line.Simulator.Api;
using Line.Simulator.ChannelTokens;

namespace Line.Simulator.Login;

/// <summary>The Login channel whose channel access token a call brings.</summary>
/// <param name="ChannelId">Null: it brings none, or that of another kind of channel.</param>
internal sealed record LoginCaller(string? ChannelId) : IBindableFromHttpContext<LoginCaller>
{
    public static ValueTask<LoginCaller?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var token = services.GetRequiredService<ChannelTokenBook>().Find(BearerToken.Of(context.Request), now);
        var channel = services.GetRequiredService<LoginChannels>().Find(token?.ChannelId);
        return ValueTask.FromResult<LoginCaller?>(new LoginCaller(channel?.Id));
    }

    public static IResult Refuse() => LineError.With(StatusCodes.Status401Unauthorized, "invalid channel access token");
}
