using System.Text.Json;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.TimeRelease.Readiness;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>
/// The time points, intervals and checklist that a new study starts from. Wording and set are Serai's own, after the terms of the
/// Guide; a study edits its own copy.
/// </summary>
internal sealed record Catalogue(string Version, IReadOnlyList<Catalogue.ActorRow> Actors, IReadOnlyList<Catalogue.PointRow> Points, IReadOnlyList<Catalogue.IntervalRow> Intervals, IReadOnlyList<Catalogue.ReadinessRow> Readiness)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public sealed record ActorRow(string Code, Dictionary<string, string> Name);

    public sealed record PointRow(string Code, string Actor, int Step, IReadOnlyList<string> Modes, bool Pair, bool Optional, Dictionary<string, string> Name);

    public sealed record IntervalRow(string Code, string From, string To, string? Holder, Dictionary<string, string> Name);

    public sealed record ReadinessRow(string Part, Dictionary<string, string> Text);

    public static Catalogue Standard { get; } = Read();

    /// <summary>What a study of this kind starts with: its points, the actors in whose lanes they hang, and the intervals whose two ends are there.</summary>
    public IEnumerable<Platform.Data.Entity> For(StudyTemplate template, Guid studyId, Guid? memberId)
    {
        var mode = template.ToString().ToLowerInvariant();
        var points = Points.Where(p => p.Modes.Contains(mode)).ToList();
        var codes = points.Select(p => p.Code).ToHashSet();
        var order = 0;
        foreach (var actor in Actors.Where(a => points.Any(p => p.Actor == a.Code)))
            yield return new StudyActor { StudyId = studyId, MemberId = memberId, Code = actor.Code, Name = actor.Name.Local(), Order = ++order };
        foreach (var p in points)
            yield return new TimePoint { StudyId = studyId, MemberId = memberId, Code = p.Code, Name = p.Name.Local(), Actor = p.Actor, Step = p.Step, Pair = p.Pair, Optional = p.Optional };
        order = 0;
        foreach (var i in Intervals.Where(i => codes.Contains(i.From) && codes.Contains(i.To)))
            yield return new StudyInterval { StudyId = studyId, MemberId = memberId, Code = i.Code, Name = i.Name.Local(), FromPoint = i.From, ToPoint = i.To, Holder = i.Holder, Order = ++order };
        foreach (var item in FreshReadiness(studyId, memberId))
            yield return item;
    }

    /// <summary>The checklist with nothing ticked, for a new study and for a new round of an old one.</summary>
    public IEnumerable<ReadinessItem> FreshReadiness(Guid studyId, Guid? memberId) =>
        Readiness.Select((r, i) => new ReadinessItem { StudyId = studyId, MemberId = memberId, Part = Enum.Parse<ReadinessPart>(r.Part), Text = r.Text.Local(), Order = i + 1 });

    static Catalogue Read()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream("time-release/catalogue.json")
            ?? throw new InvalidOperationException("The catalogue of time points was not built into the library.");
        return JsonSerializer.Deserialize<Catalogue>(stream, Json)!;
    }
}
