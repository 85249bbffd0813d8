using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Line.Simulator;

/// <summary>Section <c>Simulator</c>; README.md tells what each means.</summary>
internal sealed class SimulatorOptions
{
    public const string Section = "Simulator";

    [Required]
    public string ChannelSecret { get; set; } = "simulator-channel-secret";

    [Required]
    public string ChannelAccessToken { get; set; } = "simulator-channel-token";

    [Url, StringLength(500)]
    public string? WebhookUrl { get; set; }

    [RegularExpression("^U[0-9a-f]{32}$", MatchTimeoutInMilliseconds = 1000)]
    public string BotUserId { get; set; } = "U0b07000000000000000000000000b070";

    [RegularExpression("^@[0-9a-z._-]{1,20}$", MatchTimeoutInMilliseconds = 1000)]
    public string BasicId { get; set; } = "@linemobile-demo";

    [Required]
    public string DisplayName { get; set; } = "LINE Mobile";

    public string? IconUrl { get; set; }

    [Required]
    public string LoginChannelId { get; set; } = "1234567890";

    [Required]
    public string LoginChannelSecret { get; set; } = "simulator-login-secret-demo-only";

    public IList<string> LoginRedirectUris { get; } = [];

    public IList<LoginChannelOptions> MoreLoginChannels { get; } = [];

    public bool ManualMarkAsRead { get; set; }

    [Range(0, int.MaxValue)]
    public int? MonthlyQuota { get; set; }

    public bool RateLimits { get; set; } = true;

    public TimeSpan ReplyTokenLifetime { get; set; } = TimeSpan.FromMinutes(1);

    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(2);

    [Range(1, 1024)]
    public int ParallelWebhooks { get; set; } = 64;

    [Range(1, 1_000_000)]
    public int ChatLength { get; set; } = 2000;

    public string? StateFile { get; set; }

    [Url]
    public string? SidePanelUrl { get; set; }

    public bool Inspector { get; set; } = true;

    public IList<string> Sites { get; } = [];

    public string? PageFolder { get; set; }
}

/// <summary>One more LINE Login channel of the same provider.</summary>
internal sealed class LoginChannelOptions
{
    public string Id { get; set; } = "";

    public string Secret { get; set; } = "";

    public IList<string> RedirectUris { get; } = [];
}

[OptionsValidator]
internal sealed partial class SimulatorOptionsValidator : IValidateOptions<SimulatorOptions>;
