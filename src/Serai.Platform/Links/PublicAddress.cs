using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace Serai.Platform.Links;

/// <summary>
/// The address under which people reach this installation, for links in mails. It is the setting <c>PublicAddress</c>,
/// or the address the server listens at; never what a request claims, which a stranger could choose.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    public string Root =>
        configuration["PublicAddress"] is { Length: > 0 } set ? set.TrimEnd('/')
        : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') is { Length: > 0 } own ? own
        : "http://localhost";

    public string Of(string path) => Root + path;
}
