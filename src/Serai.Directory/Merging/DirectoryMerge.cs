using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Directory.Translations;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Ports;

namespace Serai.Directory.Merging;

/// <summary>Accounts, languages, files and links when two records of one person become one.</summary>
internal sealed class DirectoryMerge(SeraiDb db, Lazy<RowMoves> moves) : IPersonMerge
{
    public async Task<IReadOnlyList<Message>> ObstaclesAsync(Guid kept, Guid gone, CancellationToken ct)
    {
        var open = await db.Set<Account>().AsNoTracking().Where(a => (a.PersonId == kept || a.PersonId == gone) && !a.Disabled).Select(a => new { a.PersonId, a.Email }).ToListAsync(ct);
        return open.Select(a => a.PersonId).Distinct().Count() < 2 ? [] :
            [new Message("Both have an account: {0}. An administrator disables the one that is not used; then merge.", open.Select(a => a.Email ?? "–").Order(StringComparer.Ordinal).ToList())];
    }

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken ct)
    {
        // What somebody typed into the form of the record that goes has no form any more.
        db.RemoveRange(await db.Set<Draft>().Where(d => d.SubjectId == gone).ToListAsync(ct));
        foreach (var (type, name) in new[] { (typeof(StoredFile), nameof(StoredFile.SubjectId)), (typeof(RefusedFile), nameof(RefusedFile.SubjectId)), (typeof(PersonalLink), nameof(PersonalLink.SubjectId)), (typeof(TranslationRequest), nameof(TranslationRequest.RecordId)) })
            await moves.Value.MoveAsync(db.Model.FindEntityType(type)!.FindProperty(name)!, gone, kept, ct);
    }

    public bool? PrefersGone(object kept, object gone) => (kept, gone) is (PersonLanguage one, PersonLanguage other) ? other.Level > one.Level : null;
}
