using System.Security.Cryptography;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class UsageCodeTests
{
    // Made for the test: 15 digits and the check digit that Luhn's rule gives them.
    private const string Code = "1234567812345670";

    [Theory]
    [InlineData("1234567812345670")]
    [InlineData("1234 5678 1234 5670")]
    [InlineData("1234-5678-1234-5670")]
    [InlineData("\uFF11\uFF12\uFF13\uFF14 5678\u30001234\u20105670")]
    [InlineData("1234\u30FC5678\uFF0D1234\u22125670\n")]
    [InlineData(" 1234\u20145678\u00A01234\uFF705670\u200B")]
    public void A_code_is_read_in_any_width_and_spacing(string typed) =>
        Assert.Equal(Code, UsageCodeText.Parse(typed)?.Digits);

    [Theory]
    [InlineData("1234567812345671")]
    [InlineData("1234567812345760")]
    [InlineData("123456781234567")]
    [InlineData("12345678123456700")]
    [InlineData("1234 5678 1234 567x")]
    [InlineData("\u0661\u0662\u0663\u0664567812345670")]
    [InlineData("\uD835\uDFCF234567812345670")]
    [InlineData("")]
    public void A_slip_is_no_code(string typed) => Assert.Null(UsageCodeText.Parse(typed));

    [Fact]
    public void Sixteen_digits_look_like_a_code_even_with_a_slip()
    {
        Assert.True(UsageCodeText.LooksLikeCode("1234 5678 1234 5671"));
        Assert.False(UsageCodeText.LooksLikeCode("090-1234-5678"));
        Assert.False(UsageCodeText.LooksLikeCode("menu"));
    }

    [Fact]
    public void The_check_digit_notices_every_single_wrong_digit()
    {
        for (var position = 0; position < Code.Length; position++)
        {
            for (var wrong = '0'; wrong <= '9'; wrong++)
            {
                var typed = Code[..position] + wrong + Code[(position + 1)..];
                Assert.Equal(typed == Code, UsageCodeText.Parse(typed) is not null);
            }
        }
    }

    [Fact]
    public void A_code_prints_itself_masked()
    {
        var code = UsageCodeText.Parse(Code)!.Value;

        Assert.Equal("****5670", $"{code}");
        Assert.Equal("1234 5678 1234 5670", code.Grouped);
    }

    [Fact]
    public void Drawn_codes_fit_their_check_digit_and_use_every_digit()
    {
        using var random = RandomNumberGenerator.Create();

        var codes = Enumerable.Range(0, 200).Select(_ => CodeNumbers.Draw(random).Digits).ToList();

        Assert.All(codes, code => Assert.NotNull(UsageCodeText.Parse(code)));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(10, codes.SelectMany(code => code).Distinct().Count());
    }

    [Fact]
    public void A_code_can_be_shown_again_for_its_own_line_only()
    {
        using var random = RandomNumberGenerator.Create();
        var cipher = new UsageCodeCipher(RandomNumberGenerator.GetBytes(32));
        var (line, other) = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        var code = UsageCodeText.Parse(Code)!.Value;

        var box = cipher.Encrypt(code, line, random);

        Assert.Equal(code, cipher.Decrypt(box, line));
        Assert.Throws<AuthenticationTagMismatchException>(() => cipher.Decrypt(box, other));
        Assert.NotEqual(box, cipher.Encrypt(code, line, random));
    }

    [Fact]
    public void The_look_up_depends_on_the_pepper()
    {
        var code = UsageCodeText.Parse(Code)!.Value;
        var (first, second) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));

        Assert.Equal(new UsageCodeCipher(first).LookUpOf(code), new UsageCodeCipher(first).LookUpOf(code));
        Assert.NotEqual(new UsageCodeCipher(first).LookUpOf(code), new UsageCodeCipher(second).LookUpOf(code));
        Assert.Throws<ArgumentException>(() => new UsageCodeCipher(new byte[31]));
    }
}
