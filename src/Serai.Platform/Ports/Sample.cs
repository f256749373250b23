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

    static Stream Open(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name == "serai")
            .Select(a => a.GetManifestResourceStream("samples/" + name)).FirstOrDefault(s => s is not null)
        ?? throw new InvalidOperationException($"The sample {name} is not part of this executable.");
}
