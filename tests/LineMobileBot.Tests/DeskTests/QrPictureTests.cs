using LineMobileBot.Desk.Accounts;

namespace LineMobileBot.Tests.DeskTests;

public sealed class QrPictureTests
{
    [Fact]
    public void A_key_becomes_a_square_of_squares_with_a_quiet_border()
    {
        var picture = QrPicture.Of(AuthenticatorKeys.LinkOf("sato", new byte[AuthenticatorRule.KeyBytes]));

        Assert.InRange(picture.Size, 30, 80);
        Assert.StartsWith("M4 4h1v1h-1z", picture.Path, StringComparison.Ordinal);
        Assert.NotEqual(picture, QrPicture.Of(AuthenticatorKeys.LinkOf("sato", [1, .. new byte[19]])));
    }

    [Fact]
    public void An_app_is_told_all_it_needs() =>
        Assert.Equal(
            "otpauth://totp/LINE%20Mobile%20Desk:sato?secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&issuer=LINE%20Mobile%20Desk"
                + "&algorithm=SHA1&digits=6&period=30",
            AuthenticatorKeys.LinkOf("sato", new byte[AuthenticatorRule.KeyBytes])
        );
}
