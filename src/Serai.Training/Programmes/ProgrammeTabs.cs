using Serai.Platform.Access;

namespace Serai.Training.Programmes;

/// <summary>
/// The pages of one programme, for <c>_ProgrammeTabs.cshtml</c>:
/// <c>&lt;partial name="/Programmes/_ProgrammeTabs.cshtml" model="new ProgrammeTabs(code, ProgrammeTab.Tasks)" /&gt;</c>.
/// </summary>
internal sealed record ProgrammeTabs(string Code, ProgrammeTab Current)
{
    static readonly (ProgrammeTab Tab, string English, string Path, string Capability)[] All =
    [
        (ProgrammeTab.Overview, /*T*/"Overview", "", Can.Read),
        (ProgrammeTab.Nominations, /*T*/"Nominations", "/nominations", Can.RunProgrammes),
        (ProgrammeTab.Cohort, /*T*/"Cohort", "/cohort", Can.ReadPeople),
        (ProgrammeTab.Events, /*T*/"Events", "/events", Can.Read),
        (ProgrammeTab.Tasks, /*T*/"Tasks", "/tasks", Can.Read),
        (ProgrammeTab.Materials, /*T*/"Materials", "/materials", Can.Read),
        (ProgrammeTab.Certification, /*T*/"Certification", "/certification", Can.ReadPeople),
        (ProgrammeTab.History, /*T*/"History", "/history", Can.ReadPeople),
    ];

    public sealed record Link(string Href, string English, bool IsCurrent);

    /// <summary>The pages that this reader may open.</summary>
    public IEnumerable<Link> For(Reader reader) =>
        All.Where(t => reader.Can(t.Capability)).Select(t => new Link($"/programmes/{Code}{t.Path}", t.English, t.Tab == Current));
}

internal enum ProgrammeTab { Overview, Nominations, Cohort, Events, Tasks, Materials, Certification, History }
