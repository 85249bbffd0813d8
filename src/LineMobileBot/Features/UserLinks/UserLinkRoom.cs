using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.UserLinks;

/// <summary>The person who carries a phone links its line by the 16-digit code, and ends the link again.</summary>
internal sealed class UserLinkRoom(Ledger.UsageCodes.UserLinks links, RefusedLinks refusedLinks) : IRoom
{
    /// <summary>So many digits and nothing else can only be meant as a code, even with one too few or too many.</summary>
    private const int FewestDigitsOfACode = 10;

    public string Name => UserLinkStep.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CommonTexts.AreaUserLink) ? Areas.UserLink
        : UsageCodeText.Normalise(words.Text) is { Length: >= FewestDigitsOfACode } digits
            ? new UserLinkStep.Code(digits).Write()
        : null;

    /// <summary>One by one: people link rarely, and each link locks the account's tries and the line.</summary>
    public async Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        foreach (var turn in turns)
        {
            await AnswerAsync(turn, set, cancellationToken);
        }
    }

    private async Task AnswerAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        switch (UserLinkStep.Read(turn.Step))
        {
            case UserLinkStep.Code code:
                await LinkAsync(turn, code.Typed, set, cancellationToken);
                break;
            case UserLinkStep.UseOwn own:
                await LinkOwnAsync(turn, own.LineId, set, cancellationToken);
                break;
            case UserLinkStep.AskUnlink ask:
                await AskAsync(turn, ask.LineId, set, cancellationToken);
                break;
            case UserLinkStep.Unlink unlink:
                await UnlinkAsync(turn, unlink.LineId, set, cancellationToken);
                break;
            case UserLinkStep.Keep:
                set.Reply(turn, new LinkSentence(LinkSentenceKind.Kept));
                break;
            case UserLinkStep.Keyboard:
                break;
            default:
                set.Reply(turn, await OverviewAsync(turn, set, cancellationToken));
                break;
        }
    }

    private async Task LinkAsync(Turn turn, string typed, TurnSet set, CancellationToken cancellationToken)
    {
        var outcome = await links.LinkByCodeAsync(set.Connection, turn.User.Value, typed, cancellationToken);
        if (outcome is LinkOutcome.Refused { Why: LinkRefusal.LinkedElsewhere elsewhere })
        {
            await refusedLinks.TellAsync(turn, elsewhere, set, cancellationToken);
        }

        await AnswerAsync(turn, outcome, SentenceOf, set, cancellationToken);
    }

    /// <summary>For a line the person pays for: there is no contractor to be told but themselves.</summary>
    private async Task LinkOwnAsync(Turn turn, Guid lineId, TurnSet set, CancellationToken cancellationToken)
    {
        var outcome = await links.LinkOwnLineAsync(set.Connection, turn.User.Value, lineId, cancellationToken);
        if (outcome is LinkOutcome.Refused refused)
        {
            refusedLinks.WriteDown(turn, lineId, refused.Why, set);
        }

        await AnswerAsync(turn, outcome, SentenceOfOwn, set, cancellationToken);
    }

    private static async Task AnswerAsync(
        Turn turn,
        LinkOutcome outcome,
        Func<LinkRefusal, LinkSentence> sentenceOf,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        switch (outcome)
        {
            case LinkOutcome.Linked linked:
                set.RefreshMenu(turn.User);
                await ReplyMadeAsync(turn, linked.Link.LineId, again: false, set, cancellationToken);
                await set.TellPayerAsync(linked.Link.LineId, turn.User, isLinked: true, cancellationToken);
                break;
            case LinkOutcome.AlreadyLinked already:
                await ReplyMadeAsync(turn, already.Link.LineId, again: true, set, cancellationToken);
                break;
            case LinkOutcome.Refused refused:
                set.Reply(turn, sentenceOf(refused.Why), AnswerKind.Command);
                break;
        }
    }

    private static async Task ReplyMadeAsync(
        Turn turn,
        Guid lineId,
        bool again,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var line = (await LinesAsync(turn, set, cancellationToken)).Single(line => line.LineId == lineId);
        var contracts = await Ledger.Contracts.ContractLinks.OfAccountsAsync(
            set.Connection,
            [turn.User.Value],
            cancellationToken
        );
        set.Reply(turn, new LinkMade(line, again, contracts.Contains(turn.User.Value)), AnswerKind.Command);
    }

    private async Task<LinkOverview> OverviewAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        var own = await links.OwnLinesToLinkAsync(set.Connection, turn.User.Value, cancellationToken);
        return new LinkOverview(
            await LinesAsync(turn, set, cancellationToken),
            [.. own.Select(line => new OwnLineView(line.Id, line.UserName, line.Msisdn.Masked))]
        );
    }

    private static LinkSentence SentenceOfOwn(LinkRefusal why) =>
        why switch
        {
            LinkRefusal.LinkedElsewhere => new(LinkSentenceKind.OwnLinkedElsewhere),
            // Another's line is not told from one that cannot be linked, nor from one that does not exist.
            LinkRefusal.NotTheirLine => new(LinkSentenceKind.NotLinkable),
            _ => SentenceOf(why),
        };

    private static LinkSentence SentenceOf(LinkRefusal why) =>
        why switch
        {
            LinkRefusal.SlipOfDigits => new(LinkSentenceKind.Slip),
            LinkRefusal.WrongCode => new(LinkSentenceKind.Wrong),
            LinkRefusal.LockedUntil locked => new(LinkSentenceKind.Locked, locked.Until),
            LinkRefusal.NotOpenYet notOpen => new(LinkSentenceKind.NotOpenYet, notOpen.From),
            LinkRefusal.LinkedElsewhere => new(LinkSentenceKind.LinkedElsewhere),
            LinkRefusal.TooManyCodes tooMany => new(LinkSentenceKind.TooMany, Max: tooMany.Max),
            LinkRefusal.LineNotLinkable => new(LinkSentenceKind.NotLinkable),
            _ => throw new UnreachableException(),
        };

    private static async Task AskAsync(Turn turn, Guid lineId, TurnSet set, CancellationToken cancellationToken)
    {
        var line = (await LinesAsync(turn, set, cancellationToken)).FirstOrDefault(line => line.LineId == lineId);
        set.Reply(
            turn,
            line is null
                ? new LinkSentence(LinkSentenceKind.NotLinkedAnyMore)
                : new UnlinkQuestion(line.LineId, line.UserName)
        );
    }

    private async Task UnlinkAsync(Turn turn, Guid lineId, TurnSet set, CancellationToken cancellationToken)
    {
        var line = (await LinesAsync(turn, set, cancellationToken)).FirstOrDefault(line => line.LineId == lineId);
        var outcome = await links.UnlinkByUserAsync(set.Connection, turn.User.Value, lineId, cancellationToken);
        if (line is null || outcome is not UnlinkOutcome.Unlinked)
        {
            set.Reply(turn, new LinkSentence(LinkSentenceKind.NotLinkedAnyMore));
            return;
        }

        set.RefreshMenu(turn.User);
        set.Reply(turn, new LinkEnded(line.UserName), AnswerKind.Command);
        await set.TellPayerAsync(lineId, turn.User, isLinked: false, cancellationToken);
    }

    private static async Task<IReadOnlyList<LinkedLineView>> LinesAsync(
        Turn turn,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var ofPeople = await LinkedLines.ReadAsync(
            set.Connection,
            [turn.User.Value],
            set.Clock.GetUtcNow(),
            cancellationToken
        );
        return
        [
            .. ofPeople[turn.User.Value]
                .Select(line => new LinkedLineView(line.LineId, line.UserName, line.Msisdn.Masked, line.CodeLastFour)),
        ];
    }
}
