using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Platform.Search;

/// <summary>Keeps the search entries of a record true, in the transaction that changes the record.</summary>
static class SearchIndexing
{
    public static async Task UpdateAsync(SeraiDb db, ISearchable record, bool removed, CancellationToken ct)
    {
        var entry = await db.Set<SearchEntry>().FindAsync([record.Id], ct);
        var old = entry is null ? [] : await db.Set<SearchToken>().Where(t => t.EntryId == record.Id).ToListAsync(ct);
        if (removed)
        {
            db.RemoveRange(old);
            if (entry is not null)
                db.Remove(entry);
            return;
        }
        var document = record.ToSearch();
        if (entry is null)
            db.Add(entry = new SearchEntry { Id = record.Id, Kind = document.Kind, Title = document.Title, Href = document.Href, Capability = document.Capability });
        entry.Kind = document.Kind;
        entry.Title = document.Title;
        entry.Detail = document.Detail;
        entry.Href = document.Href;
        entry.Capability = document.Capability;
        entry.MemberId = document.MemberId;
        entry.ForAll = document.ForAll;
        var tokens = TokensOf(document);
        db.RemoveRange(old.Where(t => !tokens.Contains(t.Token)));
        db.AddRange(tokens.Except(old.Select(t => t.Token)).Select(t => new SearchToken { Token = t, EntryId = record.Id }));
    }

    internal static HashSet<string> TokensOf(SearchDocument document) =>
        document.Words.Concat(document.Title.Versions.Select(v => v.Text)).Where(w => w is not null)
            .SelectMany(w => Fold.Words(w!))
            .Select(w => w.Length > 40 ? w[..40] : w)
            .ToHashSet(StringComparer.Ordinal);
}
