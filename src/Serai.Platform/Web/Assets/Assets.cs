using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Serai.Documents.Charts;

namespace Serai.Platform.Web;

/// <summary>
/// The scripts, styles and pictures embedded in the given assemblies as <c>assets/…</c>. Every file has an address that
/// holds a hash of its content, so that a browser may keep it for ever and a new version is fetched at once.
/// </summary>
public sealed class Assets
{
    private const string Prefix = "assets/";
    private readonly Dictionary<string, Asset> byName = new(StringComparer.Ordinal);

    public Assets(IEnumerable<Assembly> assemblies)
    {
        var raw = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var assembly in assemblies.Distinct())
        {
            foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                raw[resource[Prefix.Length..]] = copy.ToArray();
            }
        }

        // Style sheets name pictures, so pictures get their addresses first.
        foreach (var (name, content) in raw.Where(r => !IsStyle(r.Key)))
        {
            Add(name, content);
        }

        foreach (var (name, content) in raw.Where(r => IsStyle(r.Key)))
        {
            var css = Encoding.UTF8.GetString(content);
            if (name == "charts.css")
            {
                // The look of charts comes with them from the documents part; our sheet only recolours it.
                css = ChartLook.StyleSheet + css;
            }

            css = StyleText.ForOwnThemes(css);
            css = StyleText.WithoutDataAddresses(css, (picture, svg) => Relative(Add(picture, Encoding.UTF8.GetBytes(svg))));
            css = StyleText.WithHashedAddresses(css, picture => byName.TryGetValue(picture, out var asset) ? Relative(asset) : null);
            Add(name, Encoding.UTF8.GetBytes(css));
        }
    }

    public IReadOnlyCollection<Asset> All => byName.Values;

    /// <summary>The address of an asset, e.g. <c>/a/3f…/serai.css</c>. An unknown name is a mistake in the program, so it throws.</summary>
    public string Href(string name) => byName.TryGetValue(name, out var asset)
        ? $"/a/{asset.Hash}/{asset.Name}"
        : throw new InvalidOperationException($"No embedded asset is named '{name}'. Known: {string.Join(", ", byName.Keys.Order(StringComparer.Ordinal))}.");

    public Asset? Find(string name) => byName.GetValueOrDefault(name);

    private static bool IsStyle(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    private static string Relative(Asset asset) => $"../{asset.Hash}/{asset.Name}";

    private Asset Add(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        return byName[name] = new Asset(name, hash, ContentTypes.Of(name), content);
    }
}
