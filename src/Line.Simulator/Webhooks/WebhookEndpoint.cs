namespace Line.Simulator.Webhooks;

/// <summary>Where webhooks go: from the settings, or by LINE's own call.</summary>
internal sealed class WebhookEndpoint(SimulatorOptions options)
{
    private volatile Uri? _url = options.WebhookUrl is { } url ? new Uri(url) : null;

    public Uri? Url
    {
        get => _url;
        set => _url = value;
    }
}
