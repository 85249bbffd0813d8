using LineMobileBot.DevHost;
using LineMobileBot.DevHost.FaqFigures;
using LineMobileBot.DevHost.Postgres;
using LineMobileBot.DevHost.RichMenus;

try
{
    return args switch
    {
        ["up", .. var options] => await LocalRun.UpAsync(fresh: options.Contains("--fresh")),
        ["reconcile"] => await LocalRun.ReconcileAsync(),
        ["draw-rich-menus"] => await RichMenuArtist.RunAsync(),
        ["faq"] => await FaqFiguresCommand.RunAsync(),
        _ => Usage(),
    };
}
catch (PostgresUnavailableException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return 1;
}

static int Usage()
{
    Console.Error.WriteLine("There are: up [--fresh], reconcile, draw-rich-menus, faq. Use ./dev, which builds first.");
    return 64;
}
