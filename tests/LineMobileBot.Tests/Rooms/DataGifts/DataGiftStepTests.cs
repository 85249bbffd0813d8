using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Tests.Rooms.DataGifts;

public sealed class DataGiftStepTests
{
    private static readonly Guid Line = new("0198c000-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("0198c000-0000-7000-8000-000000000002");

    private static readonly DataGiftStep[] Steps =
    [
        new OpenGifts(null),
        new OpenGifts(Line),
        new GetData(null),
        new GetData(Line),
        new TypeReceiveCode(),
        new ChooseAmount(null, new GiftTarget.ToHolderOf("ABCD3467")),
        new ChooseAmount(Line, new GiftTarget.ToLine(Other)),
        new ChooseAmount(Line, new GiftTarget.ToAnyone()),
        new AskQuote(Line, new GiftTarget.ToLine(Other), DataAmount.FromMegabytes(1500)),
        new AskQuote(Line, new GiftTarget.ToHolderOf("ABCD3467"), DataAmount.FromMegabytes(500)),
        new AskQuote(Line, new GiftTarget.ToAnyone(), DataAmount.FromMegabytes(500)),
        new ConfirmQuote(Other),
        new DropQuote(Other),
        new WithdrawLink(Other),
        new ClaimLink(null, "CDFGHJKMNPQRTWXY"),
        new ClaimLink(Line, "CDFGHJKMNPQRTWXY"),
    ];

    public static TheoryData<int> EachStep => [.. Enumerable.Range(0, Steps.Length)];

    [Theory]
    [MemberData(nameof(EachStep))]
    public void A_step_is_read_back_as_its_button_wrote_it(int index)
    {
        var written = Steps[index].Postback.ToString();

        Assert.True(PostbackData.TryParse(written, out var postback));
        Assert.Equal(Steps[index], DataGiftStep.Read(postback));
        Assert.StartsWith("v1/data-gift/", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1/data-gift/confirm")]
    [InlineData("v1/data-gift/confirm?gift=1")]
    [InlineData("v1/data-gift/quote?mb=-500")]
    [InlineData("v1/data-gift/quote?mb=99999999999999")]
    [InlineData("v1/data-gift/claim")]
    [InlineData("v1/data-gift/somewhere-else")]
    public void What_no_button_ever_wrote_is_no_step(string data)
    {
        Assert.True(PostbackData.TryParse(data, out var postback));

        Assert.Null(DataGiftStep.Read(postback));
    }
}
