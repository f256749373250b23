using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Platform.Search;

/// <summary>Answers the search box: every word must begin a word of the record; only records in the reader's sight.</summary>
public sealed class Finding(SeraiDb db, Reader reader)
{
    public async Task<IReadOnlyList<SearchEntry>> FindAsync(string words, string? kind, int most, CancellationToken ct)
    {
        var tokens = Fold.Words(words).Distinct().Take(6).Select(t => t.Length > 40 ? t[..40] : t).ToArray();
        if (tokens.Length == 0)
            return [];
        // The longest word is the rarest more often than not: its range of the index is walked, and the other words are asked for.
        var longest = tokens.MaxBy(t => t.Length)!;
        var (from, to) = (longest, After(longest));
        var entries = db.Set<SearchEntry>().AsNoTracking();
        foreach (var token in tokens.Where(t => t != longest))
        {
            var (first, end) = (token, After(token));
            entries = entries.Where(e => db.Set<SearchToken>().Any(t => t.EntryId == e.Id
                && string.Compare(t.Token, first) >= 0 && string.Compare(t.Token, end) < 0));
        }
        var capabilities = reader.Capabilities.ToArray();
        entries = entries.Where(e => capabilities.Contains(e.Capability));
        if (!reader.Sight.All)
        {
            var members = reader.Sight.MembersByAnyGrant;
            entries = entries.Where(e => e.ForAll || (e.MemberId != null && members.Contains(e.MemberId.Value)));
        }
        if (kind is not null)
            entries = entries.Where(e => e.Kind == kind);
        // In the order of the index, so that a common word stops early. A record may begin two of its words alike; it is still one hit.
        var hits = await db.Set<SearchToken>().Where(t => string.Compare(t.Token, from) >= 0 && string.Compare(t.Token, to) < 0)
            .Join(entries, t => t.EntryId, e => e.Id, (t, e) => new { t.Token, t.EntryId, Entry = e })
            .OrderBy(h => h.Token).ThenBy(h => h.EntryId).Take(2 * most).Select(h => h.Entry).ToListAsync(ct);
        return [.. hits.DistinctBy(e => e.Id).Take(most)];
    }

    /// <summary>The end of the range of words that begin with this one.</summary>
    static string After(string token) => token[..^1] + (char)(token[^1] + 1);
}
