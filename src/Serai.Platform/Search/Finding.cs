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
        var entries = db.Set<SearchEntry>().AsNoTracking();
        // The longest word is the rarest more often than not: start from it, and let the others filter.
        foreach (var token in tokens.OrderByDescending(t => t.Length))
        {
            var end = token[..^1] + (char)(token[^1] + 1);
            entries = entries.Where(e => db.Set<SearchToken>().Any(t => t.EntryId == e.Id
                && string.Compare(t.Token, token) >= 0 && string.Compare(t.Token, end) < 0));
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
        return await entries.OrderBy(e => e.Kind).ThenBy(e => e.Id).Take(most).ToListAsync(ct);
    }
}
