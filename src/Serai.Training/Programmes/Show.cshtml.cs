using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Regions;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Training.Claims;
using Serai.Training.Cohorts;
using Serai.Training.Materials;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Programmes;

/// <summary>One programme with everything that is known of it, each fact with its source.</summary>
[Needs(Can.Read)]
internal class ShowModel : SeraiPage
{
    public sealed record MemberRow(Guid Id, string Code, LocalText Name, string? Iso3, DateOnly? From, Precision FromPrecision, DateOnly? Until, string? Group, bool Late);

    public sealed record EventRow(ProgrammeEvent Event, string? Group, string? Host, int CountedPeople, int CountedMembers);

    public sealed record OutputRow(OutputKind Kind, bool Reached, string Words, string Sources);

    public sealed record AlignmentRow(string Code, IReadOnlyList<(ReferenceLevel Level, string? Number, LocalText Title)> Path, string? Note);

    public Programme Programme { get; private set; } = null!;

    public string Topics { get; private set; } = "";

    public string Regions { get; private set; } = "";

    public Agreement? Agreement { get; private set; }

    public IReadOnlyList<MemberRow> Members { get; private set; } = [];

    public IReadOnlyList<EventRow> Events { get; private set; } = [];

    public CohortCount? Cohort { get; private set; }

    public IReadOnlyList<OutputRow> Outputs { get; private set; } = [];

    public IReadOnlyList<AlignmentRow> Alignments { get; private set; } = [];

    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    public ProgrammeLength? Length { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(Now);

    sealed record Known(Programme Programme, string Topics, string Regions, Agreement? Agreement, IReadOnlyList<MemberRow> Members, IReadOnlyList<EventRow> Events, CohortCount? Cohort,
        IReadOnlyList<OutputRow> Outputs, IReadOnlyList<AlignmentRow> Alignments, IReadOnlyList<Claim> Claims, ProgrammeLength? Length);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        // A programme is a public fact, with head counts and no names: the same for every reader of one language.
        var known = await Get<DataMemory>().ReadForAllAsync($"programme {T.Language.Code} {Today:yyyy-MM-dd} {code}", async () => await LoadAsync(code)
            ? new Known(Programme, Topics, Regions, Agreement, Members, Events, Cohort, Outputs, Alignments, Claims, Length) : null);
        if (known is null)
            return NotFound();
        (Programme, Topics, Regions, Agreement, Members, Events, Cohort, Outputs, Alignments, Claims, Length) = known;
        return Page();
    }

    async Task<bool> LoadAsync(string code)
    {
        var programme = await Db.Set<Programme>().AsNoTracking().Include(p => p.Topics).Include(p => p.Members).Include(p => p.Groups).Include(p => p.RegionSets)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.Code == code, Ct);
        if (programme is null)
            return false;
        Programme = programme;
        Agreement = programme.AgreementId is { } agreement ? await Db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == agreement, Ct) : null;
        await ReadWordsAsync();
        await ReadMembersAsync();
        Cohort = (await Get<DataMemory>().ReadForAllAsync("cohort counts", () => CohortCount.OfAllAsync(Db, Ct))).GetValueOrDefault(programme.Id);
        await ReadEventsAsync();
        await ReadOutputsAsync();
        await ReadAlignmentsAsync();
        Claims = await Db.Set<Claim>().AsNoTracking().Where(c => c.ProgrammeId == programme.Id).OrderBy(c => c.Subject).ThenBy(c => c.Code).ToListAsync(Ct);
        Length = ProgrammeLength.Of(programme, Events.Select(e => e.Event), Today);
        return true;
    }

    async Task ReadWordsAsync()
    {
        var topicIds = Programme.Topics.Select(t => t.TopicId).ToList();
        var topics = await Db.Set<Topic>().AsNoTracking().Where(t => topicIds.Contains(t.Id)).Select(t => t.Name).ToListAsync(Ct);
        Topics = T.List(topics.Select(t => T.Best(t)));
        var regionIds = Programme.RegionSets.OrderBy(r => r.Order).Select(r => r.RegionSetId).ToList();
        var regions = await Db.Set<RegionSet>().AsNoTracking().Where(r => regionIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Name, Ct);
        Regions = T.List(regionIds.Where(regions.ContainsKey).Select(r => T.Best(regions[r])));
    }

    async Task ReadMembersAsync()
    {
        var ids = Programme.Members.Select(m => m.OfMember).ToList();
        var members = await Db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, Ct);
        var groups = Programme.Groups.ToDictionary(g => g.Id, g => T.Best(g.Name));
        Members = [.. Programme.Members.OrderBy(m => m.Order).Select(m => new MemberRow(m.OfMember, members[m.OfMember].Code, members[m.OfMember].Name, members[m.OfMember].Iso3,
            m.From, m.FromPrecision, m.Until, m.GroupId is { } g ? groups.GetValueOrDefault(g) : null, m.JoinedLate))];
    }

    async Task ReadEventsAsync()
    {
        var also = Db.Set<EventAlsoServes>().Where(s => s.ProgrammeId == Programme.Id).Select(s => s.EventId);
        var events = await Db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.ProgrammeId == Programme.Id || also.Contains(e.Id)).ToListAsync(Ct);
        var ids = events.Select(e => e.Id).ToList();
        // Head counts of an event are public; who was there is not.
        var present = await Db.Set<Attendance>().IgnoreQueryFilters().Where(a => ids.Contains(a.EventId) && (a.Presence == Presence.Present || a.Presence == Presence.PresentOnline))
            .GroupBy(a => a.EventId).Select(g => new { g.Key, People = g.Select(a => a.ParticipantId).Distinct().Count(), Members = g.Select(a => a.MemberId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, Ct);
        var hosts = events.Select(e => e.HostMember).OfType<Guid>().Distinct().ToList();
        var hostNames = await Db.Set<Member>().AsNoTracking().Where(m => hosts.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, Ct);
        var groups = Programme.Groups.ToDictionary(g => g.Id, g => T.Best(g.Name));
        Events = [.. events.OrderBy(e => e.From ?? DateOnly.MaxValue).ThenBy(e => e.Number).Select(e => new EventRow(e,
            e.GroupId is { } g ? groups.GetValueOrDefault(g) : null,
            e.HostMember is { } h && hostNames.TryGetValue(h, out var host) ? T.Best(host) : null,
            present.GetValueOrDefault(e.Id)?.People ?? 0, present.GetValueOrDefault(e.Id)?.Members ?? 0))];
    }

    async Task ReadOutputsAsync()
    {
        if (Programme.Kind != ProgrammeKind.MasterTrainerProgramme)
            return;
        var recorded = await Db.Set<ProgrammeOutput>().AsNoTracking().Where(o => o.ProgrammeId == Programme.Id).ToDictionaryAsync(o => o.Kind, Ct);
        var modules = await Db.Set<Module>().CountAsync(m => m.ProgrammeId == Programme.Id && !m.Retired, Ct);
        var certified = Cohort?.Certified ?? 0;
        Outputs =
        [
            new(OutputKind.People, certified > 0, certified > 0 ? T.Plural(certified, "{0} Master Trainer certified", "{0} Master Trainers certified") : T["Nobody is certified yet"], ""),
            Output(OutputKind.Materials, modules > 0 ? T.Plural(modules, "{0} module in work", "{0} modules in work") : T["No material recorded yet"]),
            Output(OutputKind.Syllabus, T["Not recorded yet"]),
        ];

        OutputRow Output(OutputKind kind, string missing) =>
            recorded.TryGetValue(kind, out var row) ? new(kind, true, row.Evidence, row.Sources) : new(kind, false, missing, "");
    }

    async Task ReadAlignmentsAsync()
    {
        var aligned = await Db.Set<ProgrammeAlignment>().AsNoTracking().Where(a => a.ProgrammeId == Programme.Id).ToListAsync(Ct);
        var references = await Db.Set<PolicyReference>().AsNoTracking().ToDictionaryAsync(r => r.Id, Ct);
        Alignments = [.. aligned.Select(a => new AlignmentRow(references[a.ReferenceId].Code, [.. Path(a.ReferenceId)], a.Note)).OrderBy(a => a.Code, StringComparer.Ordinal)];

        IEnumerable<(ReferenceLevel, string?, LocalText)> Path(Guid id)
        {
            var reference = references[id];
            var above = reference.ParentId is { } parent && references.ContainsKey(parent) ? Path(parent) : [];
            return above.Append((reference.Level, reference.Number, reference.Title));
        }
    }
}
