using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Serai.Platform.Web;

public static class AssetEndpoints
{
    public static IServiceCollection AddAssets(this IServiceCollection services, params IEnumerable<Assembly> assemblies)
    {
        Assembly[] all = [typeof(Assets).Assembly, .. assemblies];
        return services.AddSingleton(_ => new Assets(all));
    }

    public static IEndpointConventionBuilder MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/favicon.ico", ["GET", "HEAD"], (Assets assets, HttpContext context) => SendAsync(context, assets.Find("mark.svg"), "public,max-age=86400"))
            .AllowAnonymous().ExcludeFromDescription();
        return app.MapMethods("/a/{hash}/{name}", ["GET", "HEAD"], (string hash, string name, Assets assets, HttpContext context) =>
        {
            var asset = assets.Find(name);

            // A page from before an update may still ask for an older hash: it gets the new file, but must not keep it under the old name.
            return SendAsync(context, asset, asset?.Hash == hash ? "public,max-age=31536000,immutable" : "no-store");
        }).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task SendAsync(HttpContext context, Asset? asset, string cacheControl)
    {
        var response = context.Response;
        if (asset is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = asset.ContentType;
        response.Headers.CacheControl = cacheControl;
        response.Headers.ETag = $"\"{asset.Hash}\"";
        response.Headers.XContentTypeOptions = "nosniff";
        if (asset.ContentType == "image/svg+xml")
        {
            // Our own drawings hold no script; opened by themselves they still get nothing to run.
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        }

        if (context.Request.Headers.IfNoneMatch.ToString().Contains(asset.Hash, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = asset.Content;
        if (asset.Compressible)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            var accepted = context.Request.Headers.AcceptEncoding.ToString();
            if (accepted.Contains("br", StringComparison.OrdinalIgnoreCase))
            {
                response.Headers.ContentEncoding = "br";
                body = asset.Brotli;
            }
            else if (accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase))
            {
                response.Headers.ContentEncoding = "gzip";
                body = asset.Gzip;
            }
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
