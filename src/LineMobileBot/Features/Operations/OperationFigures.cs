using System.Globalization;
using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Desk;
using LineMobileBot.Infrastructure;

namespace LineMobileBot.Features.Operations;

/// <summary>The status page's own numbers, in words.</summary>
internal static class OperationFigures
{
    /// <summary>What waits, and what is stuck.</summary>
    /// <param name="name">Where.</param>
    /// <param name="waiting">How much.</param>
    /// <param name="parkedPage">Where what is stuck is shown; null for who may not open it.</param>
    public static IEnumerable<DeskFigure> Of(string name, Waiting waiting, string? parkedPage) =>
        [
            new DeskFigure(OperationSentences.Open(name), Count(waiting.Open)),
            new DeskFigure(OperationSentences.Parked(name), Count(waiting.Parked))
            {
                Address = waiting.Parked > 0 ? parkedPage : null,
                Warning = waiting.Parked > 0 ? OperationTexts.ParkedWarning : null,
            },
        ];

    /// <param name="month">Null when LINE does not say at present.</param>
    public static IEnumerable<DeskFigure> Of(MonthlyMessages? month) =>
        month switch
        {
            null =>
            [
                new DeskFigure(OperationTexts.QuotaUsed, OperationTexts.Unknown)
                {
                    Warning = OperationTexts.QuotaUnknown,
                },
            ],
            { Quota: { } quota } =>
            [
                new DeskFigure(OperationTexts.QuotaUsed, Count(month.Used)),
                new DeskFigure(OperationTexts.QuotaLeft, Count(Math.Max(0, quota - month.Used)))
                {
                    Warning = quota <= month.Used ? OperationTexts.QuotaGone : null,
                },
            ],
            _ =>
            [
                new DeskFigure(OperationTexts.QuotaUsed, Count(month.Used)),
                new DeskFigure(OperationTexts.QuotaLeft, OperationTexts.NoLimit),
            ],
        };

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
