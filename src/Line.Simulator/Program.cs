using Line.Simulator;

await SimulatorApplication.Create(args).RunAsync();
