using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace LineMobileBot.Desk.Accounts;

/// <summary>The keys that operators' authenticator apps hold: how they are made, shown and kept.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private const string Issuer = "LINE Mobile Desk";
    private const string Purpose = "operator-authenticator-keys";

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);

    public static byte[] New() => RandomNumberGenerator.GetBytes(AuthenticatorRule.KeyBytes);

    public byte[] Seal(byte[] key) => protector.Protect(key);

    public byte[] Open(byte[] sealedKey) => protector.Unprotect(sealedKey);

    /// <summary>What a phone opens its authenticator app with.</summary>
    public static string LinkOf(string login, byte[] key) =>
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(login)}"
        + $"?secret={Base32.Encode(key)}&issuer={Uri.EscapeDataString(Issuer)}&algorithm=SHA1&digits={AuthenticatorRule.Digits}&period=30";
}
