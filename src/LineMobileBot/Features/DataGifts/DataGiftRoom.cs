using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts;

/// <summary>
/// Giving data: choose whom and how much, see what would happen, confirm, both are told. Getting it: a receive code, or a gift
/// link. Each step has its handler; the wishes of a set that move data are settled together.
/// </summary>
internal sealed class DataGiftRoom(
    ChoiceHandler choices,
    QuoteHandler quotes,
    ReceiveCodeHandler codes,
    ClaimHandler claims,
    SettlementHandler settlements
) : IRoom
{
    public string Name => DataGiftStep.Room;

    public PostbackData? Understand(TypedWords words) => StepOf(words)?.Postback;

    public async Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        var wishes = new List<GiftWish>(turns.Count);
        foreach (var turn in turns)
        {
            if (await WishAsync(turn, set, cancellationToken) is { } wish)
            {
                wishes.Add(wish);
            }
        }

        if (wishes.Count > 0)
        {
            await settlements.AnswerAsync(wishes, set, cancellationToken);
        }
    }

    private static DataGiftStep? StepOf(TypedWords words) =>
        words switch
        {
            _ when words.Are(CommonTexts.AreaDataGift, DataGiftTexts.WordGive, DataGiftTexts.WordGiveData) =>
                new OpenGifts(null),
            _ when words.Are(DataGiftTexts.WordGet, DataGiftTexts.WordGetData) => new GetData(null),
            _ when GiftCode.Read(words.After(DataGiftTexts.WordGive)) is { } code => new ChooseAmount(
                null,
                new GiftTarget.ToHolderOf(code)
            ),
            _ when GiftCode.Read(words.After(DataGiftTexts.WordClaim)) is { } code => new ClaimLink(null, code),
            _ => null,
        };

    /// <summary>What moves data is returned, to be settled with the rest of the set; everything else is answered here.</summary>
    private async Task<GiftWish?> WishAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        switch (DataGiftStep.Read(turn.Step) ?? new OpenGifts(null))
        {
            case ConfirmQuote(var gift):
                return new GiftWish.Confirm(turn, gift);
            case DropQuote(var gift):
                return new GiftWish.Drop(turn, gift);
            case WithdrawLink(var gift):
                return new GiftWish.Withdraw(turn, gift);
            case ClaimLink claim:
                return await claims.UnderstandAsync(turn, claim, set, cancellationToken);
            case var question:
                set.Reply(turn, await AnswerAsync(turn, question, set, cancellationToken));
                return null;
        }
    }

    private async Task<Answer> AnswerAsync(
        Turn turn,
        DataGiftStep question,
        TurnSet set,
        CancellationToken cancellationToken
    ) =>
        question switch
        {
            ChooseAmount step => await choices.AnswerAsync(turn, step, set, cancellationToken),
            AskQuote step => await quotes.AnswerAsync(turn, step, set, cancellationToken),
            GetData step => await codes.AnswerAsync(turn, step, set, cancellationToken),
            TypeReceiveCode => new ReceiveCodePrompt(),
            OpenGifts step => await choices.AnswerAsync(turn, step, set, cancellationToken),
            _ => throw new UnreachableException("Every step is answered."),
        };
}
