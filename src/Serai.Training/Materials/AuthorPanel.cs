using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Training.Materials;

/// <summary>On a person's page: the materials that they wrote.</summary>
internal sealed class AuthorPanel(SeraiDb db) : IPersonPanel
{
    public async Task<Panel?> ReadAsync(Guid personId, CancellationToken ct)
    {
        var written = await db.Set<VersionAuthor>().AsNoTracking().Where(a => a.PersonId == personId)
            .Join(db.Set<ModuleVersion>(), a => a.VersionId, v => v.Id, (a, v) => v).Join(db.Set<Module>(), v => v.ModuleId, m => m.Id, (v, m) => new { Version = v, m.Title, m.Code })
            .OrderBy(x => x.Code).Take(30).ToListAsync(ct);
        if (written.Count == 0)
            return null;
        return new Panel(new Message("Materials written"), 60, [.. written.Select(w => new PanelFact
        {
            Name = w.Title, Detail = new Message("Version {0}, {1}", w.Version.Number, Languages.OwnName(w.Version.Language)), Href = $"/materials/versions/{w.Version.Id}",
            State = MaterialWords.Of(w.Version.State).State, StateTitle = MaterialWords.Of(w.Version.State).Word,
        })]);
    }
}
