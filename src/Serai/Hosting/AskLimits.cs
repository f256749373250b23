using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Serai.Hosting;

/// <summary>
/// Brakes on the addresses that open without an account. What is counted is the code or link, because sixty phones of one room arrive from one
/// network address; an address by itself meets only a high ceiling, and one for asking after what is not there.
/// </summary>
sealed class AskLimits : IDisposable
{
    /// <summary>All a minute; <c>Limits</c> in serai.json changes them.</summary>
    public sealed class Options
    {
        /// <summary>Requests for one code that a whole room opens.</summary>
        public int PerCode { get; set; } = 1200;

        /// <summary>Requests for one personal link.</summary>
        public int PerLink { get; set; } = 300;

        /// <summary>Passwords, codes and questions after passwords from one address.</summary>
        public int SignInsPerAddress { get; set; } = 300;

        /// <summary>Codes and links from one address that lead nowhere.</summary>
        public int MissesPerAddress { get; set; } = 120;

        /// <summary>Requests from one address to all of these together.</summary>
        public int PerAddress { get; set; } = 30_000;
    }

    static readonly HashSet<string> Codes = new(["attend", "evaluate", "badge", "r", "check"], StringComparer.OrdinalIgnoreCase);
    static readonly HashSet<string> Links = new(["n", "reply", "f", "my-certificate", "set-password", "first-administrator", "calendar"], StringComparer.OrdinalIgnoreCase);
    static readonly HashSet<string> SignIns = new(["sign-in", "forgotten-password"], StringComparer.OrdinalIgnoreCase);
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly PartitionedRateLimiter<string> _keys;
    readonly PartitionedRateLimiter<string> _addresses;
    readonly PartitionedRateLimiter<string> _misses;
    readonly Options _options;

    public AskLimits(IConfiguration configuration)
    {
        _options = configuration.GetSection("Limits").Get<Options>() ?? new Options();
        _keys = Of(key => key[0] switch { 'c' => _options.PerCode, 'l' => _options.PerLink, _ => _options.SignInsPerAddress });
        _addresses = Of(_ => _options.PerAddress);
        _misses = Of(_ => _options.MissesPerAddress);
    }

    public async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        var address = AddressOf(http.Connection.RemoteIpAddress);
        if (KeyOf(http.Request, address) is not { } key)
        {
            await next(http);
            return;
        }
        using var known = _misses.AttemptAcquire(address, 0);
        using var all = known.IsAcquired ? _addresses.AttemptAcquire(address) : known;
        using var one = all.IsAcquired ? _keys.AttemptAcquire(key) : all;
        if (!one.IsAcquired)
        {
            var wait = one.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.Zero ? after : Window;
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            http.Response.Headers.CacheControl = "no-store";
            return;
        }
        await next(http);
        if (key[0] != 's' && (http.Response.StatusCode == StatusCodes.Status404NotFound || http.Response.Headers.Location == "/link-closed"))
            _misses.AttemptAcquire(address).Dispose();
    }

    /// <summary>In IPv6 one household has 2⁶⁴ addresses; they count as one.</summary>
    static string AddressOf(IPAddress? address) => address switch
    {
        null => "-",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };

    /// <summary>What is counted; null for every other address.</summary>
    static string? KeyOf(HttpRequest request, string address)
    {
        var path = (request.Path.Value ?? "").Split('/', 4);
        if (path.Length < 2)
            return null;
        if (SignIns.Contains(path[1]))
            return HttpMethods.IsPost(request.Method) ? "s " + address : null;
        if (path.Length < 3 || path[2].Length == 0)
            return null;
        return Codes.Contains(path[1]) ? $"c {path[1]}/{path[2]}" : Links.Contains(path[1]) ? $"l {path[1]}/{path[2]}" : null;
    }

    static PartitionedRateLimiter<string> Of(Func<string, int> limit) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, k => new FixedWindowRateLimiterOptions { PermitLimit = limit(k), Window = Window, QueueLimit = 0 }), StringComparer.Ordinal);

    public void Dispose()
    {
        _keys.Dispose();
        _addresses.Dispose();
        _misses.Dispose();
    }
}
