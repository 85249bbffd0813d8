using Line.Simulator.Access;

namespace Line.Simulator.Browser;

/// <summary>What the browser shows now, by the addresses of the real sites.</summary>
internal sealed record PageInView(string Url, string Title);

/// <summary>The browser inside LINE on one phone: its sites by number, its cookies, what it shows.</summary>
internal sealed class PhoneBrowser(string userId, LineSessions sessions, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<SiteOrigin> _sites = [];
    private readonly CookieJar _inApp = new(time);
    private CookieJar? _other;
    private PageInView? _page;

    public AutoLogin AutoLogin { get; set; }

    public string UserId { get; } = userId;

    public PageInView? Page
    {
        get => Volatile.Read(ref _page);
        set => Volatile.Write(ref _page, value);
    }

    public CookieJar Cookies
    {
        get
        {
            lock (_gate)
            {
                return _other ?? _inApp;
            }
        }
    }

    /// <summary>The number of a site that this phone was led to.</summary>
    public int NumberOf(SiteOrigin site)
    {
        lock (_gate)
        {
            var known = _sites.IndexOf(site);
            if (known < 0)
            {
                known = _sites.Count;
                _sites.Add(site);
            }

            return known + 1;
        }
    }

    public SiteOrigin? SiteOf(int number)
    {
        lock (_gate)
        {
            return number >= 1 && number <= _sites.Count ? _sites[number - 1] : null;
        }
    }

    /// <summary>LINE opens its browser: it is this person's, whoever signed in there before.</summary>
    public void Open()
    {
        lock (_gate)
        {
            _other = null;
        }

        _inApp.Remove(Visitor.CookieName);
    }

    /// <summary>The way went through an app and ended in another browser, which knows neither the person nor any cookie.</summary>
    public void ContinueInAnotherBrowser()
    {
        lock (_gate)
        {
            _other = new CookieJar(time);
        }
    }

    /// <summary>LINE's own pages know whose phone this is.</summary>
    public void SignInToLine(Uri accessPage)
    {
        if (Cookies == _inApp && !_inApp.Has(Visitor.CookieName, accessPage))
        {
            var key = sessions.Open(UserId, isInApp: true);
            _inApp.Store(accessPage, $"{Visitor.CookieName}={key}; path={Visitor.CookiePath}; httponly; samesite=lax");
        }
    }
}
