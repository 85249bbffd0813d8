using System.Globalization;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Features.Help.Hours;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Infrastructure;

/// <summary>
/// The carrier's terms by the ids of the rule book: <c>Policies:Gift:Unit</c> and so on. What is not
/// set keeps its default; amounts are written as <c>500MB</c> or <c>1GB</c>.
/// </summary>
internal sealed class PolicySettings(IConfiguration configuration)
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>The values in force by policy id, for the history.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    public IServiceCollection AddTo(IServiceCollection services)
    {
        var (gift, link, code) = (new GiftPolicy(), new LinkPolicy(), new CodePolicy());
        var (line, usage, money) = (new LinePolicy(), new UsagePolicy(), new MoneyPolicy());
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
            .AddSingleton(money with { PasswordAgain = Span("Money.PasswordAgain", money.PasswordAgain) })
            .AddSingleton(
                usage with
                {
                    LateGrace = Span("Usage.LateGrace", usage.LateGrace),
                    Marks = Read("Alerts.Thresholds", new PercentList(usage.Marks), PolicyText.Percents).List,
                }
            )
            .AddSingleton(TopUps())
            .AddSingleton(Points())
            .AddSingleton(StartFees())
            .AddSingleton(Help())
            .AddSingleton(Campaigns())
            .AddSingleton(Alerts())
            .AddSingleton(this);
    }

    private TopUpPolicy TopUps()
    {
        var topUp = new TopUpPolicy();
        return topUp with
        {
            DocomoSizes = Amounts("TopUp.Sizes", "Docomo", topUp.DocomoSizes),
            OtherSizes = Amounts("TopUp.Sizes", "Others", topUp.OtherSizes),
            DocomoMaxPerMonth = Number("TopUp.MaxPerMonth", "Docomo", topUp.DocomoMaxPerMonth),
            OtherMaxPerMonth = Number("TopUp.MaxPerMonth", "Others", topUp.OtherMaxPerMonth),
            PricePerGigabyte = Read("TopUp.PricePerGigabyte", topUp.PricePerGigabyte, PolicyText.Yen),
        };
    }

    private PointPolicy Points()
    {
        var point = new PointPolicy();
        return point with
        {
            RatePercent = Number("Points.Rate", point.RatePercent),
            FixingDay = Read("Points.When", point.FixingDay, PolicyText.DayOfMonth),
        };
    }

    private StartFeePolicy StartFees()
    {
        var fees = new StartFeePolicy();
        return fees with
        {
            StartFee = Read("SignUp.StartFee", fees.StartFee, PolicyText.Fee),
            SimFee = Read("SignUp.SimFee", fees.SimFee, PolicyText.Fee),
            FurtherLineStartFee = Read("SignUp.FurtherLineStartFee", fees.FurtherLineStartFee, PolicyText.Fee),
        };
    }

    private HelpPolicy Help()
    {
        var help = new HelpPolicy();
        return help with
        {
            Hours = Read("Help.Hours", help.Hours, HelpHours.Parse),
            Holidays = Read("Help.Holidays", help.Holidays, HolidayList.Parse),
            LastHandOver = Read("Help.LastHandOver", help.LastHandOver, OpenInterval.TimeOf),
            OperatorAway = Span("Help.OperatorAway", help.OperatorAway),
            NoteWithin = Span("Help.NoteWithin", help.NoteWithin),
        };
    }

    private CampaignPolicy Campaigns()
    {
        var campaign = new CampaignPolicy();
        return campaign with
        {
            QuotaReserve = Read("Campaigns.QuotaReserve", campaign.QuotaReserve, PolicyText.QuotaReserve),
            QuietHours = Read("Campaigns.QuietHours", campaign.QuietHours, PolicyText.QuietHours),
        };
    }

    private AlertPolicy Alerts()
    {
        var alert = new AlertPolicy();
        return alert with
        {
            QuietHours = Read("Alerts.QuietHours", alert.QuietHours, PolicyText.QuietHours),
            EndingDays = Read("Alerts.EndingDays", alert.EndingDays, PolicyText.DayOfMonth),
        };
    }

    private DataAmount Amount(string id, DataAmount fallback) => Read(id, fallback, PolicyText.Amount);

    private TimeSpan Span(string id, TimeSpan fallback) => Read(id, fallback, PolicyText.Span);

    private int Number(string id, int fallback) => Read(id, fallback, PolicyText.Number);

    /// <summary>A policy of the rule book that the schema itself keeps: named and recorded, but not to be changed.</summary>
    private void Fixed(string id, int value) =>
        Read(id, value, text => PolicyText.Number(text) == value ? value : null);

    private bool Flag(string id, bool fallback) => Read(id, fallback, PolicyText.Flag);

    // A policy that differs by network can be set for one kind of line or, by its bare id, for all.
    private int Number(string id, string lines, int fallback) => Read(id, fallback, PolicyText.Number, lines);

    private IReadOnlyList<DataAmount> Amounts(string id, string lines, IReadOnlyList<DataAmount> fallback) =>
        Read(id, new AmountList(fallback), PolicyText.Amounts, lines).List;

    private T Read<T>(string id, T fallback, Func<string, T?> parse, string? lines = null)
        where T : struct
    {
        var exactId = lines is null ? id : $"{id}.{lines}";
        var setId = TextOf(exactId) is null ? id : exactId;
        var text = TextOf(setId);
        var value = text is null
            ? fallback
            : parse(text.Trim())
                ?? throw new SettingsException(
                    $"Policies__{setId.Replace(".", "__", StringComparison.Ordinal)} is not understood."
                );
        values[exactId] = string.Create(CultureInfo.InvariantCulture, $"{value}");
        return value;
    }

    private string? TextOf(string id) => configuration[$"Policies:{id.Replace('.', ':')}"];
}
