using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Serai.Directory.Erasing;

/// <summary>
/// Who was erased, as ids without names, in a file beside the database and not in it: a restored backup brings people back, and this file
/// takes them out again.
/// </summary>
public sealed class Tombstones(string folder)
{
    public const string FileName = "erasures.jsonl";

    static readonly Lock Gate = new();

    public sealed record Tombstone(Guid Person, DateTime At);

    string Path => System.IO.Path.Combine(folder, FileName);

    /// <summary>On disk before the erasure is committed: an erasure that was promised is carried out, whatever happens in between.</summary>
    public void Add(Guid person, DateTime at)
    {
        var line = JsonSerializer.Serialize(new { person, at = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) }) + "\n";
        lock (Gate)
        {
            using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.UTF8.GetBytes(line));
            file.Flush(flushToDisk: true);
        }
    }

    public IReadOnlyList<Tombstone> All() => Read(Path);

    /// <summary>Takes over what another file of erasures knows and this one does not. Returns how many.</summary>
    public int Merge(string file)
    {
        var known = All().Select(t => t.Person).ToHashSet();
        var more = Read(file).Where(t => known.Add(t.Person)).ToList();
        foreach (var tombstone in more)
            Add(tombstone.Person, tombstone.At);
        return more.Count;
    }

    static List<Tombstone> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        var all = new List<Tombstone>();
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            // A line that was cut off by a power cut is passed over: its erasure was not committed.
            try
            {
                using var json = JsonDocument.Parse(line);
                all.Add(new Tombstone(json.RootElement.GetProperty("person").GetGuid(),
                    DateTime.Parse(json.RootElement.GetProperty("at").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)));
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or FormatException or InvalidOperationException) { }
        }
        return [.. all.DistinctBy(t => t.Person)];
    }
}
