using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;

namespace LineMobileBot.Tests.Rooms.DataGifts;

/// <summary>Typing works as tapping does.</summary>
public sealed class DataGiftWordsTests
{
    private static readonly DataGiftRoom Room = new(null!, null!, null!, null!, null!);

    [Theory]
    [InlineData("データプレゼント")]
    [InlineData("プレゼント")]
    [InlineData("ﾌﾟﾚｾﾞﾝﾄ")]
    public void The_area_can_be_typed(string words) => Assert.Equal(new OpenGifts(null), StepOf(words));

    [Theory]
    [InlineData("もらう")]
    [InlineData("データをもらう")]
    public void Getting_data_can_be_typed(string words) => Assert.Equal(new GetData(null), StepOf(words));

    [Theory]
    [InlineData("プレゼント CDFG3467")]
    [InlineData("プレゼント　ｃｄｆｇ－３４６７")]
    [InlineData("プレゼント cdfg 3467")]
    public void A_receive_code_is_understood_in_any_width_case_and_spacing(string words) =>
        Assert.Equal(new ChooseAmount(null, new GiftTarget.ToHolderOf("CDFG3467")), StepOf(words));

    [Theory]
    [InlineData("受け取る CDFGHJKMNPQRTWXY")]
    [InlineData("受け取る　ｃｄｆｇｈｊｋｍ　ｎｐｑｒｔｗｘｙ")]
    public void A_gift_links_code_is_understood_in_any_width_case_and_spacing(string words) =>
        Assert.Equal(new ClaimLink(null, "CDFGHJKMNPQRTWXY"), StepOf(words));

    [Theory]
    [InlineData("こんにちは")]
    [InlineData("プレゼント について教えて")]
    [InlineData("1234 5678 9012 3456")]
    public void Other_words_are_left_to_other_rooms(string words) => Assert.Null(StepOf(words));

    private static DataGiftStep? StepOf(string words) =>
        Room.Understand(TypedWords.From(words)) is { } postback ? DataGiftStep.Read(postback) : null;
}
