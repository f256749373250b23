using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Serai.Platform.Web;

public static class PageParts
{
    /// <summary>What the page parts need of the services, and the binders for what they post. <c>Text</c> and <c>TimeProvider</c> are registered elsewhere.</summary>
    public static IServiceCollection AddPageParts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<FallbackNotice>();
        services.AddScoped<PageFrame>();
        services.AddSingleton<ReaderMessages>();
        services.AddSingleton<IConfigureOptions<MvcOptions>>(s => s.GetRequiredService<ReaderMessages>());
        services.AddSingleton<IConfigureOptions<MvcDataAnnotationsLocalizationOptions>>(s => s.GetRequiredService<ReaderMessages>());
        services.AddMvcCore().AddDataAnnotations().AddDataAnnotationsLocalization();

        // Letters of every script stay letters: entities would make a Russian page three times as long.
        return services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
    }
}
