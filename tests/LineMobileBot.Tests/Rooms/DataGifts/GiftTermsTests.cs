using LineMobileBot.Features.DataGifts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.Tests.Rooms.DataGifts;

public sealed class GiftTermsTests
{
    [Fact]
    public void Without_settings_the_carriers_defaults_hold() =>
        Assert.Equal(
            (TimeSpan.FromMinutes(5), 10, TimeSpan.FromHours(24), TimeSpan.FromHours(24)),
            (Terms().QuoteTtl, Terms().RatePerMinute, Terms().WarnBeforeMonthEnd, Terms().ReceiveCodeTtl)
        );

    [Fact]
    public void A_setting_changes_its_term_only()
    {
        var terms = Terms(("Policies:Gift:QuoteTtl", "00:02:00"), ("Policies:Gift:RatePerMinute", "3"));

        Assert.Equal(new GiftTerms { QuoteTtl = TimeSpan.FromMinutes(2), RatePerMinute = 3 }, terms);
    }

    private static GiftTerms Terms(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value))
            .Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddDataGifts()
            .BuildServiceProvider();
        return services.GetRequiredService<GiftTerms>();
    }
}
