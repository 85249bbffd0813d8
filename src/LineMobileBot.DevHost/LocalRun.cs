using LineMobileBot.DevHost.Clocks;
using LineMobileBot.DevHost.Demo;
using LineMobileBot.DevHost.Postgres;
using LineMobileBot.Infrastructure;

namespace LineMobileBot.DevHost;

/// <summary><c>./dev up</c> and <c>./dev reconcile</c>: everything of one clone, kept in its folder <c>.local/</c>.</summary>
internal static class LocalRun
{
    private static readonly Uri SimulatorUrl = new("http://localhost:5090");
    private static readonly string[] Kept = ["postgres", "simulator.json", "clock"];
    private static readonly Uri BotUrl = new("http://localhost:5080");

    private static string LocalFolder => Path.Combine(Environment.CurrentDirectory, ".local");

    public static async Task<int> UpAsync(bool fresh)
    {
        // Before --fresh throws anything away: it may be in use.
        if (TakenPort.FirstOf(SimulatorUrl, BotUrl) is { } taken)
        {
            await Console.Error.WriteLineAsync(
                $"Port {taken.Port} is in use. Does another ./dev up run? Stop it first."
            );
            return 1;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM,
            signal =>
            {
                signal.Cancel = true;
                stop.Cancel();
            }
        );

        if (fresh)
        {
            StartOver();
        }

        await using var postgres = await PrivatePostgres.StartKeptAsync(
            Path.Combine(LocalFolder, "postgres"),
            stop.Token
        );
        var clock = DemoClock(Path.Combine(LocalFolder, "clock"));
        await using var carrier = await LocalCarrier.StartAsync(
            new LocalCarrierSettings(await postgres.DatabaseAsync("carrier", stop.Token), SimulatorUrl, BotUrl, clock)
            {
                StateFile = Path.Combine(LocalFolder, "simulator.json"),
            },
            stop.Token
        );
        await DemoOperator.EnsureAsync(carrier, stop.Token);
        var family = await DemoFamily.EnsureAsync(carrier, stop.Token);
        carrier.Show(family);
        Console.WriteLine(Welcome(carrier));
        await WaitAsync(stop.Token);
        return 0;
    }

    public static async Task<int> ReconcileAsync()
    {
        await using var postgres = await PrivatePostgres.StartKeptAsync(Path.Combine(LocalFolder, "postgres"));
        await using var database = CarrierDatabase.DataSource(await postgres.DatabaseAsync("carrier"));
        return await ReconcileCommand.RunAsync(database, Console.Out);
    }

    /// <summary>A new family begins in the past and lives up to today, so that there is real usage behind it.</summary>
    private static AdjustableClock DemoClock(string file) =>
        new(TimeProvider.System, file, startsBehind: DemoFamily.HistoryLength);

    private static void StartOver()
    {
        foreach (var kept in Kept.Select(name => Path.Combine(LocalFolder, name)))
        {
            if (Directory.Exists(kept))
            {
                Directory.Delete(kept, recursive: true);
            }
            else if (File.Exists(kept))
            {
                File.Delete(kept);
            }
        }
    }

    private static string Welcome(LocalCarrier carrier) =>
        $"""

            Phones     {SimulatorUrl}   (open this in a browser)
            My Page    {BotUrl}mypage   ({SignIns()})
            Desk       {BotUrl}desk   (login {DemoOperator.Login}, password {DemoFamily.Password}; the code is on the strip beside the phones)
            Mails      {carrier.MailsUrl}   (what would have been sent)
            Bot        {BotUrl}   (health: {BotUrl}health/ready)

            1. On the father's phone tap "add friend", then the rich menu's second area and send the usage code
               that the strip beside the phones shows for him.
            2. Tap the third area to see what data is left, the fourth to give some to the daughter.
            3. Watch both phones. The strip uses up data and turns the calendar.

            Ctrl-C stops everything; the next ./dev up finds it again, ./dev up --fresh starts over.
            """;

    private static string SignIns() =>
        string.Join(
            ", ",
            DemoFamily.SignIns.Select(signIn => $"login id {signIn.LoginId}, password {signIn.Password}")
        );

    private static async Task WaitAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("Stopping.");
        }
    }
}
