using Serai.Platform.Access;

namespace Serai.TimeRelease.Studies;

/// <summary>The pages of one study, for <c>_StudyTabs.cshtml</c>.</summary>
internal sealed record StudyTabs(string Code, StudyTab Current)
{
    static readonly (StudyTab Tab, string English, string Path, string Capability)[] All =
    [
        (StudyTab.Overview, /*T*/"Overview", "", Can.Read),
        (StudyTab.Map, /*T*/"Process map", "/map", Can.Read),
        (StudyTab.People, /*T*/"Posts and people", "/people", Can.Read),
        (StudyTab.Readiness, /*T*/"Readiness", "/readiness", Can.Read),
        (StudyTab.Records, /*T*/"Records", "/records", Can.Read),
        (StudyTab.Checks, /*T*/"Verification", "/checks", Can.Read),
        (StudyTab.Results, /*T*/"Results", "/results", Can.Read),
    ];

    public sealed record Link(string Href, string English, bool IsCurrent);

    public IEnumerable<Link> For(Reader reader) =>
        All.Where(t => reader.Can(t.Capability)).Select(t => new Link($"/studies/{Code}{t.Path}", t.English, t.Tab == Current));
}

internal enum StudyTab { Overview, Map, People, Readiness, Records, Checks, Results }
