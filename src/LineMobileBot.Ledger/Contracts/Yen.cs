using System.Globalization;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>An amount of money in whole yen, without tax.</summary>
/// <param name="Amount">The yen.</param>
public readonly record struct Yen(int Amount)
{
    /// <inheritdoc />
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture);
}
