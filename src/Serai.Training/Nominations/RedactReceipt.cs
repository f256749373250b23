using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Directory.Erasing;

namespace Serai.Training.Nominations;

/// <summary>
/// Takes one nominee out of a receipt. The text says that it was redacted and when, and is signed again, so that the signature holds; the
/// copy that the administration received still verifies with the same key.
/// </summary>
internal static class RedactReceipt
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="files">SHA-256 of the nominee's files, whose names are words of the person.</param>
    /// <returns>Null when the receipt does not know the person.</returns>
    public static (string Body, string Content)? Of(Receipt receipt, PersonTraces traces, IReadOnlyList<Nominee> nominees, IReadOnlyList<string> files, DateOnly today)
    {
        var lines = receipt.Body.Split('\n').ToList();
        var content = JsonNode.Parse(receipt.Content)!.AsObject();
        var changed = false;
        var listed = content["nominees"]?.AsArray() ?? [];
        for (var i = 0; i < listed.Count; i++)
        {
            var person = listed[i]!.AsObject();
            if (!nominees.Any(n => IsSame(person, n)) && !traces.IsMail((string?)person["email"]))
                continue;
            changed = true;
            var sex = person["sex"]?.DeepClone();
            listed[i] = new JsonObject { ["familyName"] = traces.Pseudonym, ["sex"] = sex };
            Put(lines, $"Nominee {i + 1}: ", traces.Pseudonym);
        }
        foreach (var sha in files)
            if (lines.FindIndex(l => l.StartsWith($"File: sha256 {sha} ", StringComparison.Ordinal)) is >= 0 and var at)
            {
                lines[at] = string.Join(' ', lines[at].Split(' ').Take(5));
                changed = true;
            }
        foreach (var name in new[] { "headName", "contactName", "contactEmail", "contactPhone" })
            if (traces.Without((string?)content[name]) is { } less)
            {
                content[name] = less;
                changed = true;
            }
        for (var i = 0; i < lines.Count; i++)
            if (traces.Without(lines[i]) is { } less)
            {
                lines[i] = less;
                changed = true;
            }
        if (!changed)
            return null;
        var said = content.ToJsonString(Json);
        Put(lines, "Content: ", $"sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))}");
        var last = lines.FindLastIndex(l => l.Length > 0);
        lines.Insert(last + 1, $"Redacted: {today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}, a person was erased; signed again");
        return (string.Join('\n', lines), said);
    }

    static bool IsSame(JsonObject person, Nominee nominee) =>
        (nominee.Email.Length > 0 && Equal(person["email"], nominee.Email)) || (Equal(person["familyName"], nominee.FamilyName) && Equal(person["givenName"], nominee.GivenName));

    static bool Equal(JsonNode? value, string? other) => other is { Length: > 0 } && string.Equals((string?)value, other, StringComparison.OrdinalIgnoreCase);

    static void Put(List<string> lines, string name, string value)
    {
        var at = lines.FindIndex(l => l.StartsWith(name, StringComparison.Ordinal));
        if (at >= 0)
            lines[at] = name + value;
    }
}
