using System.Text.Json;
using System.Text.Json.Serialization;

namespace Serai.Platform.Ports;

/// <summary>The sample files that travel inside the executable, read as records.</summary>
public static class Sample
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, Converters = { new JsonStringEnumConverter() },
    };

    /// <param name="name">File name, for instance <c>members.json</c>.</param>
    public static T Read<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }

    public static JsonDocument Parse(string name)
    {
        using var stream = Open(name);
        return JsonDocument.Parse(stream);
    }

    /// <summary>The same id at each load, so that sample files can name each other's records: <c>person:az-1</c>, <c>programme:RM-CAC</c>.</summary>
    public static Guid Id(string name) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("serai-sample:" + name)).AsSpan(0, 16));

    static Stream Open(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name == "serai")
            .Select(a => a.GetManifestResourceStream("samples/" + name)).FirstOrDefault(s => s is not null)
        ?? throw new InvalidOperationException($"The sample {name} is not part of this executable.");
}

/// <summary>Shapes shared by the sample files.</summary>
public static class SampleShapes
{
    /// <summary>A field in several languages, the first one given being the source.</summary>
    public static Language.LocalText Local(this IReadOnlyDictionary<string, string> texts) =>
        Language.LocalText.From(texts.Select(t => new Language.LocalVersion(t.Key, t.Value)));

    /// <summary>A date that a source states as a year, a month or a day; the first day stands for a month or a year.</summary>
    public static DateOnly? Day(string? stated)
    {
        if (stated is null)
            return null;
        var parts = stated.Split('-').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new DateOnly(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
    }
}
