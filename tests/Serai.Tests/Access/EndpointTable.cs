using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Platform.Access;
using Serai.Platform.Links;
using Serai.Tests.Rig;

namespace Serai.Tests.Access;

/// <summary>Every address of the house with its one rule, read from the running house.</summary>
static partial class EndpointTable
{
    /// <param name="Rules">What the address says of itself: <c>needs:x</c>, <c>link:x</c>, <c>anyone</c>. Exactly one is right.</param>
    public sealed record Row(string Route, IReadOnlyList<string> Methods, IReadOnlyList<string> Rules, bool IsPage)
    {
        public string? Capability => Rules is [var rule] && rule.StartsWith("needs:", StringComparison.Ordinal) ? rule[6..] : null;

        public bool IsAllowed(Role role) => Capability is { } capability && Roles.CapabilitiesOf(role).Contains(capability);

        public override string ToString() => $"{string.Join(',', Methods),-8} {Route,-58} {Rules[0],-26} {Allowed}".TrimEnd();

        string Allowed => Capability is null ? "" : Roles.All.All(IsAllowed) ? "everybody signed in" : string.Join(' ', Roles.All.Where(IsAllowed));

        /// <summary>An address of this route with values that belong to nothing.</summary>
        public string WithNothing() => Parameter().Replace(Route, m => m.Value.Contains(":guid", StringComparison.Ordinal) ? "0199a000-0000-7000-8000-00000000dead"
            : IntParameter().IsMatch(m.Value) ? "999999" : m.Value.Contains(":alpha", StringComparison.Ordinal) ? "nothing" : "no-such-thing");
    }

    public static async Task<IReadOnlyList<Row>> ReadAsync(House house)
    {
        var rows = new List<Row>();
        var loader = house.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in house.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Distinct())
        {
            var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                var methods = compiled.HandlerMethods.Select(m => m.HttpMethod.ToUpperInvariant()).Append("GET").Distinct().Order(StringComparer.Ordinal).ToList();
                rows.Add(new Row(route, methods, RulesOf(compiled.ModelTypeInfo!.GetCustomAttributes(inherit: true)), true));
            }
            else
                rows.Add(new Row(route, endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"], RulesOf(endpoint.Metadata), false));
        }
        return [.. rows.DistinctBy(r => (r.Route, string.Join(',', r.Methods))).OrderBy(r => r.Route, StringComparer.Ordinal).ThenBy(r => string.Join(',', r.Methods), StringComparer.Ordinal)];
    }

    static List<string> RulesOf(IEnumerable<object> metadata)
    {
        var all = metadata.ToList();
        var rules = all.OfType<NeedsAttribute>().Select(n => $"needs:{n.Capability}").Concat(all.OfType<OpensByLinkAttribute>().Select(l => $"link:{l.Purpose}")).ToList();
        if (rules.Count == 0 && all.OfType<IAllowAnonymous>().Any())
            rules.Add("anyone");
        else if (all.OfType<IAllowAnonymous>().Any(a => a is not OpensByLinkAttribute))
            rules.Add("anyone");
        return [.. rules.Distinct()];
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@":(int|long)")]
    private static partial Regex IntParameter();
}
