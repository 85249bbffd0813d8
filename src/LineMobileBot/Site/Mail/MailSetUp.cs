namespace LineMobileBot.Site.Mail;

internal static class MailSetUp
{
    /// <summary>A sender that is registered already, as the DevHost's is, is left alone; with none at all nothing is sent.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MailSignal>().AddSingleton<MailOutbox>();
        var given = services.Any(service => service.ServiceType == typeof(IEmailSender));
        if (!given && SmtpSettings.Read(configuration) is { } settings)
        {
            services.AddSingleton<IEmailSender>(new SmtpSender(settings));
            given = true;
        }

        return given ? services.AddHostedService<MailWorker>() : services;
    }
}
