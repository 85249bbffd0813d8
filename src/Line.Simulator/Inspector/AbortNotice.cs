using Microsoft.AspNetCore.Http.Features;

namespace Line.Simulator.Inspector;

/// <summary>Knows at once that a connection was cut; the server's own token says so a moment later.</summary>
internal sealed class AbortNotice(IHttpRequestLifetimeFeature inner) : IHttpRequestLifetimeFeature
{
    private bool _wasCut;

    public bool IsLost => _wasCut || inner.RequestAborted.IsCancellationRequested;

    public CancellationToken RequestAborted
    {
        get => inner.RequestAborted;
        set => inner.RequestAborted = value;
    }

    public void Abort()
    {
        _wasCut = true;
        inner.Abort();
    }
}
