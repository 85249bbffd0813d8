using System.Collections.Concurrent;
using Line.Messaging;
using LineMobileBot.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>LINE's contents with the answers a test wants before the true ones.</summary>
internal sealed class ContentsInDoubt
{
    private readonly TaskCompletionSource _hangs = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _hangNext;

    public ConcurrentQueue<SentContent> Next { get; } = new();

    public void HangNext() => Volatile.Write(ref _hangNext, true);

    public Task HangsAsync() => _hangs.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public async Task<SentContent?> AnswerAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _hangNext))
        {
            _hangs.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        return Next.TryDequeue(out var answer) ? answer : null;
    }
}

/// <summary>Asks LINE unless the test has an answer.</summary>
internal sealed class DoubtfulContents(ContentsInDoubt doubt, ISentContents line) : ISentContents
{
    public async Task<SentContent> FetchAsync(string messageId, int mostBytes, CancellationToken cancellationToken) =>
        await doubt.AnswerAsync(cancellationToken) ?? await line.FetchAsync(messageId, mostBytes, cancellationToken);
}

internal static class DoubtfulRegistration
{
    public static IServiceCollection AddTalkContents(this IServiceCollection services) =>
        services.AddSingleton<ISentContents>(provider => new DoubtfulContents(
            provider.GetRequiredService<ContentsInDoubt>(),
            new SentContents(
                provider.GetRequiredService<ILineMessagingClient>(),
                provider.GetRequiredService<ILogger<SentContents>>()
            )
        ));
}
