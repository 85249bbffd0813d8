using LineMobileBot.Features.ContractLinks;

namespace LineMobileBot.Tests.Rooms.ContractLinks;

public sealed class LoginIdMaskTests
{
    [Theory]
    [InlineData("kenichi01", "ke•••01")]
    [InlineData("abcdef", "ab•••ef")]
    [InlineData("abcde", "a•••")]
    [InlineData("a", "a•••")]
    public void A_login_id_is_shown_so_that_only_its_owner_knows_it(string loginId, string shown) =>
        Assert.Equal(shown, LoginIdMask.Of(loginId));
}
