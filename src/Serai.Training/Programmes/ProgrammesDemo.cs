using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Regions;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Programmes;

/// <summary>Topics, agreements, references, programmes and their events, from facts with sources.</summary>
internal sealed class ProgrammesDemo(SeraiDb db, Reader reader, TimeProvider time) : IDemoLoader
{
    public int Order => 100;

    sealed record TopicRow(string Id, Dictionary<string, string> Name, string[] Synonyms, string? Since);
    sealed record TopicFile(TopicRow[] Topics);
    sealed record AgreementRow(string Id, string Kind, Dictionary<string, string> Title, string[] Parties, string? Signed, string? Precision, string? Parent,
        Dictionary<string, string>? Scope, Dictionary<string, string>? TerritoryText, string[] Sources);
    sealed record AgreementFile(AgreementRow[] Agreements);
    sealed record ReferenceRow(string Id, string Kind, Dictionary<string, string> Title, string[]? Synonyms, string? Date, string? Precision, Dictionary<string, string>? Note, string[]? Sources,
        DecisionRow[]? Decisions, PartRow[]? Parts);
    sealed record DecisionRow(string Body, string? Meeting, string? Date, string? Precision, string Outcome, string[]? Sources);
    sealed record PartRow(string Id, string Level, string? Number, Dictionary<string, string> Title, string Parent, string[]? Sources);
    sealed record ReferenceFile(ReferenceRow[] References);
    sealed record Stated(string? Date, string? Precision, string? Wording, string[] Sources);
    sealed record GroupRow(string Id, string Kind, Dictionary<string, string> Name, string[] Members);
    sealed record MembershipRow(string Member, string? From, string? Precision, string? Group);
    sealed record EventRow(string Id, string Kind, int? Number, string? Group, string[] Programmes, string? From, string? To, string? Precision, string? Period,
        string? City, string? Country, string? Mode, int? Members, int? Officials, int? Trainees, int? Certified, bool SecondHand, string? Note, string[] Sources);
    sealed record ProgrammeRow(string Id, string Type, Dictionary<string, string> Title, string[] Topics, string? Agreement, string[] RegionSets, string[] Languages,
        string[] Alignments, string Status, Stated? Start, Stated? End, GroupRow[]? Groups, MembershipRow[] Memberships, EventRow[] Events);
    sealed record ProgrammeFile(ProgrammeRow[] Programmes);

    public async Task LoadAsync(CancellationToken ct)
    {
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.Code, ct);
        var regions = await db.Set<RegionSet>().ToDictionaryAsync(r => r.Code, r => r.Id, ct);
        var topics = Sample.Read<TopicFile>("topics.json").Topics.ToDictionary(t => t.Id, t => new Topic
        {
            Code = t.Id, Name = t.Name.Local(), Synonyms = string.Join('|', t.Synonyms), Since = SampleShapes.Day(t.Since),
        });
        db.AddRange(topics.Values);

        var agreementRows = Sample.Read<AgreementFile>("agreements.json").Agreements;
        var agreements = agreementRows.ToDictionary(a => a.Id, a => new Agreement
        {
            Code = a.Id, Title = a.Title.Local(), Kind = a.Kind, Parties = string.Join('|', a.Parties), Signed = SampleShapes.Day(a.Signed),
            SignedPrecision = PrecisionOf(a.Precision), Scope = a.Scope?.Local(), Territory = a.TerritoryText?.Local(), Sources = string.Join('|', a.Sources),
        });
        foreach (var row in agreementRows.Where(a => a.Parent is not null))
            agreements[row.Id].ParentId = agreements[row.Parent!].Id;
        db.AddRange(agreements.Values);

        var references = References(Sample.Read<ReferenceFile>("references.json").References);
        db.AddRange(references.Values);

        var rows = Sample.Read<ProgrammeFile>("programmes.json").Programmes;
        var programmes = new Dictionary<string, Programme>();
        foreach (var row in rows)
        {
            var programme = new Programme
            {
                Id = Sample.Id("programme:" + row.Id),
                Code = row.Id, Kind = row.Type == "MTP" ? ProgrammeKind.MasterTrainerProgramme : ProgrammeKind.OtherProgramme, Title = row.Title.Local(),
                State = row.Status switch { "completed" => ProgrammeState.Completed, "running" => ProgrammeState.Running, "pipeline" => ProgrammeState.Pipeline, _ => ProgrammeState.Preparing },
                AgreementId = row.Agreement is { } agreement ? agreements[agreement].Id : null,
                Languages = string.Join(',', row.Languages),
                StartOn = SampleShapes.Day(row.Start?.Date), StartPrecision = PrecisionOf(row.Start?.Precision),
                EndOn = SampleShapes.Day(row.End?.Date), EndPrecision = PrecisionOf(row.End?.Precision),
                Note = row.Start?.Wording,
                Sources = string.Join('|', (row.Start?.Sources ?? []).Concat(row.End?.Sources ?? []).Distinct()),
            };
            if (programme.State is ProgrammeState.Completed or ProgrammeState.Running)
                // No source says when a cohort was complete: at the latest with the first event whose days are known.
                programme.CohortFrozenAt = (row.Events.Where(e => e is { From: not null, Precision: "day", Kind: "working group" or "workshop" }).Select(e => SampleShapes.Day(e.From)).Min() ?? programme.StartOn)?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            programme.RegionSets.AddRange(row.RegionSets.Select((r, i) => new ProgrammeRegionSet { ProgrammeId = programme.Id, RegionSetId = regions[r], Order = i + 1 }));
            programme.Topics.AddRange(row.Topics.Select(t => new ProgrammeTopic { ProgrammeId = programme.Id, TopicId = topics[t].Id }));
            var groups = (row.Groups ?? []).ToDictionary(g => g.Id, g => new ProgrammeGroup
            {
                ProgrammeId = programme.Id, Code = g.Id[(g.Id.IndexOf('/') + 1)..], Name = g.Name.Local(), Language = g.Id.EndsWith("/FR", StringComparison.Ordinal) ? "fr" : "en",
            });
            programme.Groups.AddRange(groups.Values);
            var first = row.Memberships.Select(m => m.From).Min(StringComparer.Ordinal);
            programme.Members.AddRange(row.Memberships.Select((m, i) => new ProgrammeMember
            {
                ProgrammeId = programme.Id, OfMember = members[m.Member].Id, From = SampleShapes.Day(m.From), FromPrecision = PrecisionOf(m.Precision),
                GroupId = m.Group is { } g ? groups[g].Id : null, Order = i + 1, JoinedLate = m.From is { } from && string.CompareOrdinal(from, first) > 0,
            }));
            db.Add(programme);
            db.AddRange(row.Alignments.Select(a => new ProgrammeAlignment { ProgrammeId = programme.Id, ReferenceId = references[a].Id }));
            programmes[row.Id] = programme;
            foreach (var e in row.Events)
                db.Add(Event(e, programme, groups, members));
        }
        foreach (var (e, of) in rows.SelectMany(r => r.Events.Select(e => (e, r.Id))))
            foreach (var other in e.Programmes.Where(p => p != of && programmes.ContainsKey(p)))
                db.Add(new EventAlsoServes { EventId = DemoId(e.Id), ProgrammeId = programmes[other].Id });
        await db.SaveAsync(reader.Change("Joint Project loaded: agreements, programmes, events", time), ct);
    }

    internal static Guid DemoId(string name) => Sample.Id(name);

    static Dictionary<string, PolicyReference> References(ReferenceRow[] rows)
    {
        var all = rows.ToDictionary(r => r.Id, r => new PolicyReference
        {
            Code = r.Id, Title = r.Title.Local(), Kind = r.Kind, Synonyms = string.Join('|', r.Synonyms ?? []), On = SampleShapes.Day(r.Date),
            Precision = PrecisionOf(r.Precision), Note = r.Note?.Local(), Sources = string.Join('|', r.Sources ?? []),
        });
        foreach (var row in rows)
        {
            var reference = all[row.Id];
            reference.Decisions.AddRange((row.Decisions ?? []).Select((d, i) => new ReferenceDecision
            {
                ReferenceId = reference.Id, Body = d.Body, Meeting = d.Meeting, On = SampleShapes.Day(d.Date), Precision = PrecisionOf(d.Precision),
                Decided = d.Outcome, Sources = string.Join('|', d.Sources ?? []), Order = i + 1,
            }));
            foreach (var part in row.Parts ?? [])
                all[part.Id] = new PolicyReference
                {
                    Code = part.Id, Title = part.Title.Local(), Kind = row.Kind, ParentId = all[part.Parent].Id, Number = part.Number,
                    Level = part.Level switch { "domain" => ReferenceLevel.Domain, "action" => ReferenceLevel.Action, "focus area" => ReferenceLevel.FocusArea, "aim" => ReferenceLevel.Aim, _ => ReferenceLevel.Whole },
                    Sources = string.Join('|', part.Sources ?? []),
                };
        }
        return all;
    }

    static ProgrammeEvent Event(EventRow row, Programme programme, Dictionary<string, ProgrammeGroup> groups, Dictionary<string, Member> members) => new()
    {
        Id = DemoId(row.Id),
        ProgrammeId = programme.Id, ProgrammeCode = programme.Code, Kind = KindOf(row.Kind), Number = row.Number,
        GroupId = row.Group is { } g && groups.TryGetValue(g, out var group) ? group.Id : null,
        From = SampleShapes.Day(row.From), To = SampleShapes.Day(row.To) ?? SampleShapes.Day(row.From), Precision = row.From is null ? Precision.Unknown : PrecisionOf(row.Precision),
        Mode = row.Mode switch { "in person" => EventMode.InPerson, "virtual" => EventMode.Virtual, "hybrid" => EventMode.Hybrid, _ => EventMode.Unknown },
        City = row.City is { } city ? new LocalText("en", city) : null,
        HostMember = row.Country is { } country && members.TryGetValue(country, out var host) ? host.Id : null,
        Zone = row.Country is { } c && members.TryGetValue(c, out var place) ? place.Zone : "Europe/Brussels",
        // What a source only announces is not said to have been held.
        State = row.Period?.StartsWith("planned", StringComparison.Ordinal) == true ? EventState.Planned : EventState.Held, StatedCount = row.Officials, StatedUnit = row.Officials is null ? null : "officials", StatedMembers = row.Members,
        StatedTrainees = row.Trainees, StatedCertified = row.Certified,
        Note = row.Note ?? row.Period, Sources = string.Join('|', row.Sources),
    };

    static EventKind KindOf(string kind) => kind switch
    {
        "working group" => EventKind.WorkingGroup,
        "virtual working group" => EventKind.VirtualWorkingGroup,
        "explanatory meeting" => EventKind.ExplanatoryMeeting,
        "preparatory meeting" => EventKind.PreparatoryMeeting,
        "launch" => EventKind.Launch,
        "webinar" => EventKind.Webinar,
        "catch-up" => EventKind.CatchUp,
        "intersessional event" => EventKind.IntersessionalEvent,
        "pre-accreditation" => EventKind.PreAccreditationWorkshop,
        "advanced workshop" => EventKind.AdvancedWorkshop,
        "workshop" => EventKind.Workshop,
        "entry workshop" => EventKind.EntryWorkshop,
        _ => throw new InvalidDataException($"programmes.json: the kind of event \"{kind}\" is not known."),
    };

    static Precision PrecisionOf(string? precision) => precision switch
    {
        "day" => Precision.Day, "month" => Precision.Month, "year" => Precision.Year, _ => Precision.Unknown,
    };
}
