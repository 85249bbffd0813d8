using System.Globalization;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.Infrastructure;

/// <summary>
/// The carrier's terms that the ledger keeps, by the ids of the rule book: <c>Policies:Gift:Unit</c> and so on. What is not
/// set keeps its default; amounts are written as <c>500MB</c> or <c>1GB</c>.
/// </summary>
internal sealed class PolicySettings(IConfiguration configuration)
{
    private const int UnitLength = 2;

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>The values in force by policy id, for the history.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    public IServiceCollection AddTo(IServiceCollection services)
    {
        var (gift, link, code) = (new GiftPolicy(), new LinkPolicy(), new CodePolicy());
        var (line, usage) = (new LinePolicy(), new UsagePolicy());
        Fixed("Link.LineAccountsPerLoginId", 1);
        return services
            .AddSingleton(
                gift with
                {
                    Unit = Amount("Gift.Unit", gift.Unit),
                    Min = Amount("Gift.Min", gift.Min),
                    LinkTtl = Span("Gift.LinkTtl", gift.LinkTtl),
                    VoidOnGiverUnlink = Flag("Gift.VoidOnGiverUnlink", gift.VoidOnGiverUnlink),
                }
            )
            .AddSingleton(
                link with
                {
                    CodesPerLineAccount = Number("Link.CodesPerLineAccount", link.CodesPerLineAccount),
                    LoginIdsPerLineAccount = Number("Link.LoginIdsPerLineAccount", link.LoginIdsPerLineAccount),
                }
            )
            .AddSingleton(
                code with
                {
                    MaxWrongInWindow = Number("Code.Attempts", code.MaxWrongInWindow),
                    MaxWrongInDay = Number("Code.AttemptsPerDay", code.MaxWrongInDay),
                    ReissueUnlinks = Flag("Code.ReissueUnlinks", code.ReissueUnlinks),
                }
            )
            .AddSingleton(
                line with
                {
                    MaxPerHousehold = Number("Line.MaxPerHousehold", line.MaxPerHousehold),
                    CapHoldDays = Number("Line.CapHoldDays", line.CapHoldDays),
                }
            )
            .AddSingleton(usage with { LateGrace = Span("Usage.LateGrace", usage.LateGrace) })
            .AddSingleton(this);
    }

    private DataAmount Amount(string id, DataAmount fallback) =>
        Read(
            id,
            fallback,
            text =>
                text.Length > UnitLength
                && long.TryParse(text[..^UnitLength], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and <= 1_000_000
                    ? (
                        text[^UnitLength..] switch
                        {
                            "MB" => DataAmount.FromMegabytes(number),
                            "GB" => DataAmount.FromGigabytes(number),
                            _ => (DataAmount?)null,
                        }
                    )
                    : null
        );

    private TimeSpan Span(string id, TimeSpan fallback) =>
        Read(
            id,
            fallback,
            text =>
                TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero
                    ? span
                    : null
        );

    private int Number(string id, int fallback) =>
        Read(
            id,
            fallback,
            text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                    ? number
                    : (int?)null
        );

    /// <summary>A policy of the rule book that the schema itself keeps: named and recorded, but not to be changed.</summary>
    private void Fixed(string id, int value) =>
        Read(id, value, text => text == value.ToString(CultureInfo.InvariantCulture) ? value : (int?)null);

    private bool Flag(string id, bool fallback) =>
        Read(id, fallback, text => bool.TryParse(text, out var flag) ? flag : (bool?)null);

    private T Read<T>(string id, T fallback, Func<string, T?> parse)
        where T : struct
    {
        var text = configuration[$"Policies:{id.Replace('.', ':')}"];
        var value = text is null
            ? fallback
            : parse(text.Trim())
                ?? throw new SettingsException(
                    $"Policies__{id.Replace(".", "__", StringComparison.Ordinal)} is not understood."
                );
        values[id] = string.Create(CultureInfo.InvariantCulture, $"{value}");
        return value;
    }
}
