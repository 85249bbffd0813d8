using LineMobileBot.Conversations;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>Who sends a postback about a household.</summary>
internal enum ChatActor
{
    Stranger,
    UserOfAnotherLine,
    ContractorButNotUser,
    UserButNotContractor,
}

/// <summary>Whom a step serves.</summary>
internal enum Serves
{
    /// <summary>Whoever taps, with their own things: what the button names must not bring in the household's.</summary>
    Anybody,

    User,
    Contractor,
}

/// <summary>What a household has under way in the chat.</summary>
internal sealed record UnderWay(Guid QuoteId, Guid WaitingLinkId, string LinkCode, Guid HelpQuestionId);

/// <summary>One step of a room, made for a household's things.</summary>
/// <param name="Step">Its address, without what it names.</param>
/// <param name="Serves">Whom it serves.</param>
/// <param name="Name">Adds what it names: of the household, of what is under way, and of the sender's own line.</param>
/// <param name="ContractorHears">The contractor is told of the try, and for whose line it was.</param>
internal sealed record Tap(
    string Step,
    Serves Serves,
    Func<PostbackData, Household, UnderWay, Guid?, PostbackData>? Name = null,
    bool ContractorHears = false
)
{
    public PostbackData Made(Household household, UnderWay underWay, Guid? ownLine)
    {
        var parts = Step.Split('/');
        var bare = new PostbackData(parts[0], parts[1]);
        return Name?.Invoke(bare, household, underWay, ownLine) ?? bare;
    }

    public bool IsFor(ChatActor actor) =>
        Serves == Serves.Anybody
        || (Serves == Serves.User && actor == ChatActor.UserButNotContractor)
        || (Serves == Serves.Contractor && actor == ChatActor.ContractorButNotUser);
}
