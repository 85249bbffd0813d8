namespace LineMobileBot.Ledger.Persistence.Tables;

/// <summary>How long texts may be, in characters.</summary>
internal static class Lengths
{
    public const int PlanCode = 40;
    public const int ExternalId = 128;
    public const int PersonName = 200;
    public const int Email = 254;
    public const int Msisdn = 16;
    public const int LineAccount = 64;
    public const int LastFour = 4;
}
