using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// The plans the carrier sells and has sold, with their fees a month without tax. Old plans stay with those who have
/// them. MUSIC+ is left out: its fees are not known.
/// </summary>
public static class PlanCatalogue
{
    private static readonly DateOnly Opening = new(2016, 9, 1);
    private static readonly DateOnly LastDayOfOldPlans = new(2020, 2, 18);

    /// <summary>All plans, all versions.</summary>
    public static IReadOnlyList<Plan> All { get; } =
    [
        .. Old(PlanSeries.Free, DataAmount.FromGigabytes(1), data: 500, dataSms: 620, voice: 1_200),
        .. Old(PlanSeries.Communication, DataAmount.FromGigabytes(3), data: null, dataSms: 1_110, voice: 1_690),
        .. Old(PlanSeries.Communication, DataAmount.FromGigabytes(5), data: null, dataSms: 1_640, voice: 2_220),
        .. Old(PlanSeries.Communication, DataAmount.FromGigabytes(7), data: null, dataSms: 2_300, voice: 2_880),
        .. Old(PlanSeries.Communication, DataAmount.FromGigabytes(10), data: null, dataSms: 2_640, voice: 3_220),
        .. Basic(DataAmount.FromMegabytes(500), dataSms: 600, voice: 1_100),
        .. Basic(DataAmount.FromGigabytes(3), dataSms: 980, voice: 1_480),
        .. Basic(DataAmount.FromGigabytes(6), dataSms: 1_700, voice: 2_200),
        .. Basic(DataAmount.FromGigabytes(12), dataSms: 2_700, voice: 3_200),
    ];

    /// <summary>The newest version of the plan with that code; null when there is none.</summary>
    public static Plan? Find(string code) =>
        All.Where(plan => string.Equals(plan.Code, code, StringComparison.Ordinal)).MaxBy(plan => plan.Version);

    /// <summary>One version of a plan, sold or not.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Plan Of(string code, int version) =>
        All.Single(plan => plan.Version == version && string.Equals(plan.Code, code, StringComparison.Ordinal));

    /// <summary>What can be chosen on <paramref name="day"/> (a day in Japan), each plan in its newest version.</summary>
    public static IEnumerable<Plan> OnSale(DateOnly day) =>
        All.Where(plan => plan.IsOnSale(day))
            .GroupBy(plan => plan.Code, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(plan => plan.Version)!);

    /// <summary>The plan with that code, if it can be chosen on <paramref name="day"/> (a day in Japan); else null.</summary>
    public static Plan? OnSale(string code, DateOnly day) =>
        OnSale(day).FirstOrDefault(plan => string.Equals(plan.Code, code, StringComparison.Ordinal));

    private static IEnumerable<Plan> Basic(DataAmount size, int dataSms, int voice) =>
        Sizes(PlanSeries.Basic, size, LastDayOfOldPlans.AddDays(1), null, null, dataSms, voice);

    private static IEnumerable<Plan> Old(PlanSeries series, DataAmount size, int? data, int dataSms, int voice) =>
        Sizes(series, size, Opening, LastDayOfOldPlans, data, dataSms, voice);

    private static IEnumerable<Plan> Sizes(
        PlanSeries series,
        DataAmount size,
        DateOnly saleFrom,
        DateOnly? saleTo,
        int? data,
        int dataSms,
        int voice
    )
    {
        (SimService Service, int? Fee)[] fees =
        [
            (SimService.Data, data),
            (SimService.DataSms, dataSms),
            (SimService.Voice, voice),
        ];
        foreach (var (service, fee) in fees)
        {
            if (fee is { } yen)
            {
                var code = CodeOf(series, size, service);
                yield return new Plan(code, 1, series, size, service, new Yen(yen), saleFrom, saleTo);
            }
        }
    }

    private static string CodeOf(PlanSeries series, DataAmount size, SimService service)
    {
        var serviceCode = service == SimService.DataSms ? "data-sms" : service.ToString();
#pragma warning disable CA1308 // Plan codes are lower case in every door of the carrier; nothing is compared by case.
        return $"{series}-{Plan.SizeOf(size)}-{serviceCode}".ToLowerInvariant();
#pragma warning restore CA1308
    }
}
