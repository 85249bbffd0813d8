using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Site.SignIns;

/// <summary>
/// How fast passwords and mails may be asked for. A brake for each replica; the lock after wrong passwords is in the database.
/// Whole towns share the address of a mobile network, so an address may do more than one login id.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    /// <summary>For pages that take a password or send a mail.</summary>
    public const string Policy = "sign-in";
    public const string Section = "Site:SignInLimits";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly int perAddress;

    // Made when first asked for: it looks at its clock ten times a second.
    private readonly Lazy<PartitionedRateLimiter<string>> byLoginId;
    private readonly Lazy<PartitionedRateLimiter<string>> byStranger;

    public SignInLimits(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        perAddress = section.GetValue("PerAddressAndMinute", defaultValue: 30);
        var perLoginId = section.GetValue("PerLoginIdAndMinute", defaultValue: 10);
        byLoginId = new(() =>
            PartitionedRateLimiter.Create<string, string>(loginId =>
                RateLimitPartition.GetFixedWindowLimiter(loginId, _ => OptionsOf(perLoginId))
            )
        );
        byStranger = new(() =>
            PartitionedRateLimiter.Create<string, string>(address =>
                RateLimitPartition.GetFixedWindowLimiter(address, _ => OptionsOf(perAddress))
            )
        );
    }

    /// <summary>Takes one try of the login id; false when it has no more for now.</summary>
    public bool Take(string loginId)
    {
        using var lease = byLoginId.Value.AttemptAcquire(loginId);
        return lease.IsAcquired;
    }

    /// <summary>
    /// Whether one more refusal at an open door is worth a line in the audit trail: nothing is ever deleted there, and whoever
    /// knocks all day must not fill it.
    /// </summary>
    public bool IsWorthALine(HttpContext context)
    {
        using var lease = byStranger.Value.AttemptAcquire(AddressOf(context));
        return lease.IsAcquired;
    }

    public void Apply(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(
                CultureInfo.InvariantCulture
            );
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(Policy, PartitionOf);
    }

    public void Dispose()
    {
        foreach (var limiter in (ReadOnlySpan<Lazy<PartitionedRateLimiter<string>>>)[byLoginId, byStranger])
        {
            if (limiter.IsValueCreated)
            {
                limiter.Value.Dispose();
            }
        }
    }

    private RateLimitPartition<string> PartitionOf(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => OptionsOf(perAddress))
            : RateLimitPartition.GetNoLimiter("");

    // Whoever has an IPv6 network has more addresses than could ever be counted.
    private static string AddressOf(HttpContext context) =>
        context.Connection.RemoteIpAddress
            is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } v6
            ? Networks.Of(v6)
            : context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static FixedWindowRateLimiterOptions OptionsOf(int most) => new() { PermitLimit = most, Window = Window };
}
