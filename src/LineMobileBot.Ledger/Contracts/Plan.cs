using System.Globalization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>The families of plans. The numbers are stored; never reuse one.</summary>
public enum PlanSeries
{
    /// <summary>The first plan: 1 GB.</summary>
    Free = 1,

    /// <summary>3 to 10 GB, social networks uncounted.</summary>
    Communication = 2,

    /// <summary>The plan sold since 2020-02-19.</summary>
    Basic = 3,
}

/// <summary>What a SIM can do. The numbers are stored; never reuse one.</summary>
public enum SimService
{
    /// <summary>Data only.</summary>
    Data = 1,

    /// <summary>Data and SMS.</summary>
    DataSms = 2,

    /// <summary>Data, SMS and calls.</summary>
    Voice = 3,
}

/// <summary>What is sold. A plan is never edited: a changed one gets a new version.</summary>
/// <param name="Code"><c>{series}-{size}-{service}</c>, such as <c>basic-3gb-data-sms</c>; stable.</param>
/// <param name="Version">From 1; lines keep the version they took.</param>
/// <param name="Series">The family of plans.</param>
/// <param name="Data">What it grants each month.</param>
/// <param name="Service">What the SIM can do.</param>
/// <param name="BaseFee">The fee a month, without tax.</param>
/// <param name="SaleFrom">The first day of sale.</param>
/// <param name="SaleTo">The last day of sale; null while it is sold.</param>
public sealed record Plan(
    string Code,
    int Version,
    PlanSeries Series,
    DataAmount Data,
    SimService Service,
    Yen BaseFee,
    DateOnly SaleFrom,
    DateOnly? SaleTo
)
{
    /// <summary>The plan's name, for people.</summary>
    public string Name => $"{SeriesName} {Size} {ServiceName}";

    /// <summary>The name of its family, for people.</summary>
    public string SeriesName =>
        Series switch
        {
            PlanSeries.Free => PlanTexts.Free,
            PlanSeries.Communication => PlanTexts.Communication,
            _ => PlanTexts.Basic,
        };

    /// <summary>What the SIM can do, for people.</summary>
    public string ServiceName =>
        Service switch
        {
            SimService.Data => PlanTexts.Data,
            SimService.DataSms => PlanTexts.DataSms,
            _ => PlanTexts.Voice,
        };

    /// <summary>What it grants each month, as it is part of the name.</summary>
    public string Size => SizeOf(Data);

    /// <summary>Whether new customers can take it on <paramref name="day"/> (a day in Japan).</summary>
    public bool IsOnSale(DateOnly day) => SaleFrom <= day && (SaleTo is not { } last || day <= last);

    internal static string SizeOf(DataAmount data) =>
        data.IsMultipleOf(DataAmount.FromGigabytes(1))
            ? string.Create(CultureInfo.InvariantCulture, $"{data.Bytes / DataAmount.FromGigabytes(1).Bytes}GB")
            : string.Create(CultureInfo.InvariantCulture, $"{data.Bytes / DataAmount.FromMegabytes(1).Bytes}MB");
}
