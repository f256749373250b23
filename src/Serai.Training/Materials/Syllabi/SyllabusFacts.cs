using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Programmes;

namespace Serai.Training.Materials;

/// <summary>A syllabus with everything that its page, its document and its package show.</summary>
internal sealed record SyllabusFacts(Syllabus Syllabus, Programme Programme, IReadOnlyList<(SyllabusItem Item, Module Module)> Items, IReadOnlyList<ModuleVersion> Versions,
    IReadOnlyList<(LocalText Member, DateOnly On)> Adoptions)
{
    public int Minutes => Items.Sum(i => i.Item.Minutes);

    public static async Task<SyllabusFacts?> ReadAsync(SeraiDb db, string programmeCode, Guid id, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == programmeCode, ct);
        var syllabus = await db.Set<Syllabus>().AsNoTracking().Include(s => s.Items).Include(s => s.Adoptions).FirstOrDefaultAsync(s => s.Id == id, ct);
        if (programme is null || syllabus is null || syllabus.ProgrammeId != programme.Id)
            return null;
        var ids = syllabus.Items.Select(i => i.ModuleId).ToList();
        var modules = await db.Set<Module>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var versions = await db.Set<ModuleVersion>().AsNoTracking().Where(v => ids.Contains(v.ModuleId)).ToListAsync(ct);
        var members = await db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        return new(syllabus, programme, [.. syllabus.Items.OrderBy(i => i.Order).Select(i => (i, modules[i.ModuleId]))], versions,
            [.. syllabus.Adoptions.OrderBy(a => a.On).Select(a => (members[a.OfMember], a.On))]);
    }
}
