using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Regions;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Programmes;

/// <summary>Makes a programme with its Members, groups, editions and planned working groups in one change.</summary>
internal sealed partial class SetUpProgramme(SeraiDb db) : IOperation
{
    public sealed record Week(int Number, DateOnly From, DateOnly To, Guid? HostMember, string? City);

    public sealed record Command(string Code, ProgrammeKind Kind, LocalText Title, LocalText? Aim, IReadOnlyList<Guid> Topics, IReadOnlyList<Guid> RegionSets, IReadOnlyList<Guid> Members,
        IReadOnlyList<string> Languages, Guid? AgreementId, DateOnly? StartOn, IReadOnlyList<Week> Weeks, bool GroupsByRegion, bool EditionsByLanguage);

    public async Task<Outcome<Programme>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var code = problems.Required("Code", command.Code, new Message("Give the programme a short code"), 30).ToUpperInvariant();
        if (code.Length > 0 && !Code().IsMatch(code))
            problems.Add("Code", "A code has letters, digits and hyphens only, such as RM-CAC");
        else if ((await db.Set<Programme>().Select(p => p.Code).ToListAsync(ct)).Contains(code, StringComparer.OrdinalIgnoreCase))
            problems.Add("Code", "The code {0} is taken by another programme", code);
        if (command.Title.IsEmpty)
            problems.Add("Title", "Give the programme a title in one language at least");
        if (command.Topics.Count == 0)
            problems.Add("Topics", "Choose at least one topic");
        if (command.Members.Count == 0)
            problems.Add("Members", "Choose at least one Member");
        foreach (var (week, i) in command.Weeks.Select((w, i) => (w, i)))
        {
            if (week.To < week.From)
                problems.Add($"Weeks[{i}].To", "Working group {0} ends before it starts", week.Number);
            if (i > 0 && week.From <= command.Weeks[i - 1].To)
                problems.Add($"Weeks[{i}].From", "Working group {0} must come after working group {1}", week.Number, command.Weeks[i - 1].Number);
        }
        if (problems.Any)
            return problems;

        var members = await db.Set<Member>().Where(m => command.Members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        if (members.Count != command.Members.Count)
            return Outcome<Programme>.Missing;
        var regions = await db.Set<RegionSet>().Include(r => r.Members).Where(r => command.RegionSets.Contains(r.Id)).ToListAsync(ct);
        var start = command.StartOn ?? (command.Weeks.Count > 0 ? command.Weeks[0].From : (DateOnly?)null);
        var programme = new Programme
        {
            Code = code, Kind = command.Kind, Title = command.Title, Aim = command.Aim is { IsEmpty: false } aim ? aim : null, State = ProgrammeState.Preparing,
            AgreementId = command.AgreementId, Languages = string.Join(',', command.Languages.DefaultIfEmpty("en")), StartOn = start, StartPrecision = start is null ? Precision.Unknown : Precision.Day,
        };
        programme.Topics.AddRange(command.Topics.Distinct().Select(t => new ProgrammeTopic { ProgrammeId = programme.Id, TopicId = t }));
        programme.RegionSets.AddRange(command.RegionSets.Distinct().Select((r, i) => new ProgrammeRegionSet { ProgrammeId = programme.Id, RegionSetId = r, Order = i + 1 }));
        var byRegion = command.GroupsByRegion && regions.Count > 1
            ? regions.ToDictionary(r => r.Id, r => new ProgrammeGroup { ProgrammeId = programme.Id, Code = r.Code, Name = r.Name, Language = command.Languages.Count > 0 ? command.Languages[0] : "en" }) : [];
        programme.Groups.AddRange(byRegion.Values);
        programme.Members.AddRange(command.Members.Distinct().Select((m, i) => new ProgrammeMember
        {
            ProgrammeId = programme.Id, OfMember = m, From = start, FromPrecision = start is null ? Precision.Unknown : Precision.Day, Order = i + 1,
            GroupId = regions.FirstOrDefault(r => r.Members.Any(x => x.OfMember == m)) is { } region && byRegion.TryGetValue(region.Id, out var group) ? group.Id : null,
        }));
        var editions = command is { EditionsByLanguage: true, Languages.Count: > 1 }
            ? command.Languages.Select(l => new ProgrammeGroup { ProgrammeId = programme.Id, Code = l.ToUpperInvariant(), Name = EditionName(l), Language = l }).ToList() : [];
        programme.Groups.AddRange(editions);
        db.Add(programme);
        foreach (var week in command.Weeks)
        {
            // Groups and editions meet one after the other, so that the team can be at each; every date can be moved later.
            var parts = week.Number == Spacing.WorkingGroups && editions.Count > 0 ? editions : week.Number < Spacing.WorkingGroups && byRegion.Count > 0 ? byRegion.Values.ToList() : [null!];
            db.AddRange(parts.Select((part, i) => new ProgrammeEvent
            {
                ProgrammeId = programme.Id, ProgrammeCode = code, Kind = EventKind.WorkingGroup, Number = week.Number, GroupId = part?.Id, From = week.From.AddDays(7 * i), To = week.To.AddDays(7 * i),
                Precision = Precision.Day, Mode = week.HostMember is null ? EventMode.Unknown : EventMode.InPerson, State = EventState.Planned, HostMember = week.HostMember,
                City = string.IsNullOrWhiteSpace(week.City) ? null : new LocalText("en", week.City.Trim()),
                Zone = week.HostMember is { } host && members.TryGetValue(host, out var place) ? place.Zone : "Europe/Brussels",
            }));
        }
        await db.SaveAsync(change, ct);
        return programme;
    }

    static LocalText EditionName(string language) => language switch
    {
        "fr" => LocalText.From([new("en", "French edition"), new("fr", "Édition en français"), new("ru", "Группа на французском языке"), new("es", "Edición en francés")]),
        "ru" => LocalText.From([new("en", "Russian edition"), new("fr", "Édition en russe"), new("ru", "Группа на русском языке"), new("es", "Edición en ruso")]),
        "es" => LocalText.From([new("en", "Spanish edition"), new("fr", "Édition en espagnol"), new("ru", "Группа на испанском языке"), new("es", "Edición en español")]),
        "en" => LocalText.From([new("en", "English edition"), new("fr", "Édition en anglais"), new("ru", "Группа на английском языке"), new("es", "Edición en inglés")]),
        _ => new LocalText("en", language.ToUpperInvariant()),
    };

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]*$")]
    private static partial Regex Code();
}
