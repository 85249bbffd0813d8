using LineMobileBot.Benchmarks;
using LineMobileBot.Benchmarks.Servers;

return args is [BareEndpoint.Command, .. var bareArguments]
    ? await BareEndpoint.RunAsync(bareArguments)
    : await BenchCommand.RunAsync(args);
