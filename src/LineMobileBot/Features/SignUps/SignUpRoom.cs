using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.SignUps;

/// <summary>Shows the plans and how far the person's applications have come. Applying itself is done on My Page.</summary>
internal sealed class SignUpRoom(SignUpSeals seals) : IRoom
{
    /// <summary>More are on My Page.</summary>
    private const int MostApplications = 5;

    public string Name => Areas.SignUp.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CommonTexts.AreaSignUp, SignUpTexts.Word) ? Areas.SignUp : null;

    public async Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        var people = turns.Select(turn => turn.User.Value).ToArray();
        var open = await ApplicationBook.OpenOfAccountsAsync(set.Connection, people, cancellationToken);
        string[] plans = [.. PlanCatalogue.OnSale(JapanTime.DateOf(now)).Select(plan => plan.Code)];
        foreach (var turn in turns)
        {
            var own = open[turn.User.Value].Take(MostApplications).Select(ViewOf);
            set.Reply(turn, new PlanOffers(plans, [.. own], seals.SealChat(turn.User, now)));
        }
    }

    private static OpenApplicationView ViewOf(ApplicationProgress progress) =>
        new(progress.State, progress.Application.PlanCode, progress.Application.AppliedAt);
}
