using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace Serai.Platform.Web;

public static class PageParts
{
    /// <summary>What the page parts need of the services. <c>Text</c> and <c>TimeProvider</c> are registered elsewhere.</summary>
    public static IServiceCollection AddPageParts(this IServiceCollection services)
    {
        services.AddScoped<FallbackNotice>();
        services.AddScoped<PageFrame>();

        // Letters of every script stay letters: entities would make a Russian page three times as long.
        return services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
    }
}
