using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>How the ledger's own value types are stored.</summary>
internal static class StoredValues
{
    internal sealed class OfDataAmount()
        : ValueConverter<DataAmount, long>(amount => amount.Bytes, bytes => new DataAmount(bytes));

    internal sealed class OfServiceMonth()
        : ValueConverter<ServiceMonth, int>(month => month.Number, number => ServiceMonth.FromNumber(number));

    internal sealed class OfYen() : ValueConverter<Yen, int>(yen => yen.Amount, amount => new Yen(amount));

    internal sealed class OfMsisdn()
        : ValueConverter<Msisdn, string>(msisdn => msisdn.E164, text => Msisdn.Parse(text));

    internal sealed class OfIdempotencyKey()
        : ValueConverter<IdempotencyKey, string>(key => key.Value, text => new IdempotencyKey(text));
}
