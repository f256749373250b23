using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.Materials;

internal sealed class MaterialFileGuard(SeraiDb db, Reader reader) : IFileGuard
{
    public async Task<bool?> MayReadAsync(StoredFile file, CancellationToken ct)
    {
        if (file.SubjectId is not { } subject || file.Purpose != "document" || await db.Set<ModuleVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == subject, ct) is not { } version)
            return null;
        var module = await db.Set<Module>().AsNoTracking().FirstAsync(m => m.Id == version.ModuleId, ct);
        return await MaterialRights.MayReadAsync(db, reader, module, version, ct);
    }
}
