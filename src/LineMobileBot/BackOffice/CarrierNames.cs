using System.Diagnostics;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.BackOffice;

/// <summary>The networks as the API spells them.</summary>
internal static class CarrierNames
{
    public static Carrier? Find(string? name) =>
        name switch
        {
            "docomo" => Carrier.Docomo,
            "softbank" => Carrier.SoftBank,
            "au" => Carrier.Au,
            _ => null,
        };

    public static string Of(Carrier carrier) =>
        carrier switch
        {
            Carrier.Docomo => "docomo",
            Carrier.SoftBank => "softbank",
            Carrier.Au => "au",
            _ => throw new UnreachableException(),
        };
}
