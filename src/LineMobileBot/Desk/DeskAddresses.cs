namespace LineMobileBot.Desk;

/// <summary>Addresses of the desk that more than one room needs.</summary>
internal static class DeskAddresses
{
    public const string Home = "/desk";
    public const string SignIn = "/desk/sign-in";
    public const string SignOut = "/desk/sign-out";
    public const string Account = "/desk/account";
    public const string Customers = "/desk/customers";
    public const string Invitation = "/desk/invitation";

    /// <summary>Where a gift is taken back; its id is that of the transfer, and of the receiver's bucket.</summary>
    public static string ReverseGift(Guid giftId) => $"/desk/gifts/{giftId:D}/reverse";
}
