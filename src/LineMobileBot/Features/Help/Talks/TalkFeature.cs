using LineMobileBot.Conversations;
using LineMobileBot.Desk;
using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.Features.Help.Talks.Live;
using LineMobileBot.Features.Help.Talks.OnDesk;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LineMobileBot.Features.Help.Talks;

internal static class TalkFeature
{
    private const int FirstLink = 10;
    private const int LaterLink = 40;

    public static IServiceCollection AddTalks(this IServiceCollection services) =>
        services
            .AddHandlers()
            .AddHostedService<ClosingTime>()
            .AddHostedService<AbandonedTalks>()
            .AddHostedService<OldChanges>()
            .AddHostedService<ImageFetching>()
            .AddDeskPages()
            .AddAnswers();

    private static IServiceCollection AddDeskPages(this IServiceCollection services) =>
        services
            .AddSingleton<TalkChangeFeed>()
            .AddHostedService(provider => provider.GetRequiredService<TalkChangeFeed>())
            .AddSingleton<TalkEvents>()
            .AddSingleton<TalkViewing>()
            .AddSingleton<CannedAnswerHandler>()
            .AddDeskLink(
                new DeskLink(TalkListPage.Address, TalkDeskTexts.Title)
                {
                    Roles = [OperatorRole.Support],
                    Order = FirstLink,
                    Letter = 't',
                }
            )
            .AddDeskLink(
                new DeskLink(CannedAnswersPage.Address, TalkDeskTexts.CannedTitle)
                {
                    Roles = [OperatorRole.Support],
                    Order = LaterLink,
                }
            );

    private static IServiceCollection AddHandlers(this IServiceCollection services)
    {
        services.TryAddSingleton<ITalkDesk, TalkDesk>();
        return services
            .AddSingleton<PersonHandler>()
            .AddSingleton<MessageHandler>()
            .AddSingleton<TakeHandler>()
            .AddSingleton<AnswerHandler>()
            .AddSingleton<LeaveHandler>();
    }

    private static IServiceCollection AddAnswers(this IServiceCollection services) =>
        services
            .AddAnswer("help-talk/queued/1", () => TalkJson.Default.TalkQueued, TalkMessages.Queued)
            .AddAnswer("help-talk/closed/1", () => TalkJson.Default.TalkClosed, TalkMessages.Closed)
            .AddAnswer("help-talk/note-asked/1", () => TalkJson.Default.TalkNoteAsked, TalkMessages.NoteAsked)
            .AddAnswer("help-talk/note-kept/1", () => TalkJson.Default.TalkNoteKept, TalkMessages.NoteKept)
            .AddAnswer("help-talk/said/1", () => TalkJson.Default.OperatorSaid, TalkMessages.Said)
            .AddAnswer("help-talk/sentence/1", () => TalkJson.Default.TalkSentence, TalkMessages.Sentence);
}
