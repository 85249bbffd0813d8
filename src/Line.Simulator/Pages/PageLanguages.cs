using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Line.Simulator.Pages;

/// <summary>Pages speak the first language asked for that they have, else Japanese.</summary>
internal static class PageLanguages
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static RouteGroupBuilder SpeaksTheVisitorsLanguage(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            static async (context, next) =>
            {
                // Flows into the handler only: whoever called this keeps their own.
                CultureInfo.CurrentUICulture = Of(context.HttpContext.Request);
                return await next(context);
            }
        );
        return group;
    }

    /// <summary>For words that are said outside of such a group.</summary>
    public static T Speak<T>(HttpRequest request, Func<T> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Of(request);
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static CultureInfo Of(HttpRequest request)
    {
        var asked = (string?)request.Query["ui_locales"] is { Length: > 0 } locales
            ? locales.Split(' ')
            :
            [
                .. request
                    .GetTypedHeaders()
                    .AcceptLanguage.OrderByDescending(Weight)
                    .Select(ranked => ranked.Value.Value ?? ""),
            ];
        return asked.Select(Known).FirstOrDefault(culture => culture is not null) ?? Japanese;
    }

    private static double Weight(StringWithQualityHeaderValue ranked) => ranked.Quality ?? 1;

    private static CultureInfo? Known(string tag) =>
        Speaks(tag, Japanese) ? Japanese
        : Speaks(tag, English) ? English
        : null;

    private static bool Speaks(string tag, CultureInfo culture) =>
        tag.Split('-')[0].Equals(culture.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase);
}
