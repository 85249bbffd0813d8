using System.Globalization;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataGifts;

/// <summary>
/// What a button of this room, or words meant for it, ask for. A step writes its own postback and is read back from it here,
/// so that a button and the handler behind it cannot disagree.
/// </summary>
internal abstract record DataGiftStep
{
    public static string Room => Areas.DataGift.Room;

    public abstract PostbackData Postback { get; }

    /// <summary>Null for what no version of this room ever wrote.</summary>
    public static DataGiftStep? Read(PostbackData postback) =>
        postback.Step switch
        {
            Areas.Open => new OpenGifts(LineOf(postback)),
            GetData.Name => new GetData(LineOf(postback)),
            TypeReceiveCode.Name => new TypeReceiveCode(),
            ChooseAmount.Name => new ChooseAmount(LineOf(postback), TargetOf(postback)),
            AskQuote.Name when AmountOf(postback) is { } amount => new AskQuote(
                LineOf(postback),
                TargetOf(postback),
                amount
            ),
            ConfirmQuote.Name when GiftOf(postback) is { } id => new ConfirmQuote(id),
            DropQuote.Name when GiftOf(postback) is { } id => new DropQuote(id),
            WithdrawLink.Name when GiftOf(postback) is { } id => new WithdrawLink(id),
            ClaimLink.Name when postback.Text(Code) is { } code => new ClaimLink(LineOf(postback), code),
            _ => null,
        };

    protected const string Line = "line";
    protected const string To = "to";
    protected const string Code = "code";
    protected const string Megabytes = "mb";
    protected const string Gift = "gift";

    private static Guid? LineOf(PostbackData postback) => postback.Id(Line);

    private static Guid? GiftOf(PostbackData postback) => postback.Id(Gift);

    private static GiftTarget TargetOf(PostbackData postback) =>
        (postback.Id(To), postback.Text(Code)) switch
        {
            ({ } line, _) => new GiftTarget.ToLine(line),
            (_, { } code) => new GiftTarget.ToHolderOf(code),
            _ => new GiftTarget.ToAnyone(),
        };

    private static DataAmount? AmountOf(PostbackData postback) =>
        int.TryParse(postback.Text(Megabytes), NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes)
            ? DataAmount.FromMegabytes(megabytes)
            : null;
}

/// <summary>A step in the name of one of the person's lines; null until they have said which.</summary>
internal abstract record StepOfLine(Guid? LineId) : DataGiftStep
{
    protected PostbackData Address(string step)
    {
        var postback = new PostbackData(Room, step);
        return LineId is { } id ? postback.With(Line, id) : postback;
    }

    protected PostbackData Address(string step, GiftTarget target) =>
        target switch
        {
            GiftTarget.ToLine(var id) => Address(step).With(To, id),
            GiftTarget.ToHolderOf(var code) => Address(step).With(Code, code),
            _ => Address(step),
        };
}

/// <summary>What can be given, and to whom?</summary>
internal sealed record OpenGifts(Guid? LineId) : StepOfLine(LineId)
{
    public override PostbackData Postback => Address(Areas.Open);
}

/// <summary>How to get data: the receive code.</summary>
internal sealed record GetData(Guid? LineId) : StepOfLine(LineId)
{
    public const string Name = "get";

    public override PostbackData Postback => Address(Name);
}

/// <summary>Opens the keyboard with the words before a receive code filled in.</summary>
internal sealed record TypeReceiveCode : DataGiftStep
{
    public const string Name = "type-code";

    public override PostbackData Postback => new(Room, Name);
}

/// <summary>The receiver is chosen, by a button or by a typed receive code: how much?</summary>
internal sealed record ChooseAmount(Guid? LineId, GiftTarget Target) : StepOfLine(LineId)
{
    public const string Name = "amounts";

    public override PostbackData Postback => Address(Name, Target);
}

/// <summary>The amount is chosen: show what would happen.</summary>
internal sealed record AskQuote(Guid? LineId, GiftTarget Target, DataAmount Amount) : StepOfLine(LineId)
{
    public const string Name = "quote";
    private const long BytesPerMegabyte = 1_000_000;

    public override PostbackData Postback =>
        Address(Name, Target).With(Megabytes, (Amount.Bytes / BytesPerMegabyte).ToString(CultureInfo.InvariantCulture));
}

/// <summary>Give what was quoted, or make the gift link that was quoted.</summary>
internal sealed record ConfirmQuote(Guid GiftId) : DataGiftStep
{
    public const string Name = "confirm";

    public override PostbackData Postback => new PostbackData(Room, Name).With(Gift, GiftId);
}

/// <summary>Do not give what was quoted.</summary>
internal sealed record DropQuote(Guid GiftId) : DataGiftStep
{
    public const string Name = "drop";

    public override PostbackData Postback => new PostbackData(Room, Name).With(Gift, GiftId);
}

/// <summary>Take back a gift link that nobody has claimed.</summary>
internal sealed record WithdrawLink(Guid GiftId) : DataGiftStep
{
    public const string Name = "withdraw";

    public override PostbackData Postback => new PostbackData(Room, Name).With(Gift, GiftId);
}

/// <summary>Take what a gift link holds.</summary>
internal sealed record ClaimLink(Guid? LineId, string LinkCode) : StepOfLine(LineId)
{
    public const string Name = "claim";

    public override PostbackData Postback => Address(Name).With(Code, LinkCode);
}
