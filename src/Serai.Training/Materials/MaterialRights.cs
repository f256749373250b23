using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Training.Cohorts;

namespace Serai.Training.Materials;

/// <summary>Who writes a module and who reads its files.</summary>
internal static class MaterialRights
{
    /// <summary>Officers, and participants of the module's programme: they are its authors (working groups 3 and 4).</summary>
    public static async Task<bool> MayWriteAsync(SeraiDb db, Reader reader, Module module, CancellationToken ct) =>
        reader.Can(Can.RunProgrammes) || (!module.Retired && await TakesPartAsync(db, reader, module.ProgrammeId, ct));

    public static async Task<bool> MayWriteFilesAsync(SeraiDb db, Reader reader, ModuleVersion version, CancellationToken ct) =>
        reader.Can(Can.RunProgrammes) || (reader.PersonId is { } me && await db.Set<VersionAuthor>().AnyAsync(a => a.VersionId == version.Id && a.PersonId == me, ct));

    /// <summary>Accepted material: everybody who takes part or runs it; other versions: officers, reviewers and authors.</summary>
    public static async Task<bool> MayReadAsync(SeraiDb db, Reader reader, Module module, ModuleVersion version, CancellationToken ct)
    {
        if (reader.Sight.All || reader.Can(Can.RunProgrammes))
            return true;
        if (reader.Can(Can.Assess) && module.ProgrammeId is { } programme && reader.Sight.Programmes.Contains(programme))
            return true;
        if (reader.PersonId is { } me && await db.Set<VersionAuthor>().AnyAsync(a => a.VersionId == version.Id && a.PersonId == me, ct))
            return true;
        if (version.State is not (VersionState.Accepted or VersionState.Retired))
            return false;
        return reader.Roles.Contains("MasterTrainer") || await TakesPartAsync(db, reader, module.ProgrammeId, ct)
            || (reader.Can(Can.ReadPeople) && module.ProgrammeId is { } p && await db.Set<Programmes.ProgrammeMember>().AnyAsync(m => m.ProgrammeId == p && reader.Sight.Members.Contains(m.OfMember), ct));
    }

    static async Task<bool> TakesPartAsync(SeraiDb db, Reader reader, Guid? programmeId, CancellationToken ct) =>
        reader.PersonId is { } me && programmeId is { } id
        && await db.Set<Participant>().AnyAsync(p => p.ProgrammeId == id && p.PersonId == me && p.State != ParticipantState.Withdrawn, ct);
}
