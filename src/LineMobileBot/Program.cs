using LineMobileBot.Infrastructure;

return await BotCommands.RunAsync(args);
