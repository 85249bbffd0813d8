using LineMobileBot.Features.DataGifts;

namespace LineMobileBot.Tests.Rooms.DataGifts;

public sealed class GiftCodeTests
{
    [Theory]
    [InlineData("CDFG3467", "CDFG3467")]
    [InlineData("cdfg-3467", "CDFG3467")]
    [InlineData(" cdfg 3467。", "CDFG3467")]
    [InlineData("CDF", "CDF")]
    public void A_code_is_read_in_any_case_and_spacing(string typed, string code) =>
        Assert.Equal(code, GiftCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("について教えて")]
    [InlineData("🎁")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Words_are_no_code(string? typed) => Assert.Null(GiftCode.Read(typed));

    [Fact]
    public void No_two_letters_of_a_code_look_alike()
    {
        string[] alike = ["0OQD", "1IL", "2Z", "5S", "8B", "UV"];

        Assert.All(
            alike,
            group => Assert.InRange(group.Count(GiftCode.Alphabet.Contains), 0, group.StartsWith('0') ? 2 : 1)
        );
        Assert.DoesNotContain('0', GiftCode.Alphabet);
        Assert.DoesNotContain('O', GiftCode.Alphabet);
    }

    [Fact]
    public void Codes_are_of_the_asked_length_and_never_twice_the_same()
    {
        var codes = new RandomGiftCodes();

        var some = Enumerable.Range(0, 1_000).Select(_ => codes.Next(GiftCode.LinkCodeLength)).ToList();

        Assert.All(some, code => Assert.Equal(GiftCode.LinkCodeLength, code.Length));
        Assert.All(some, code => Assert.Equal(code, GiftCode.Read(code)));
        Assert.Equal(some.Count, some.Distinct().Count());
    }
}
