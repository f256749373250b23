using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Materials;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.National;

/// <summary>The choices that the forms on a session offer.</summary>
internal abstract class SessionFormPage : SeraiPage
{
    /// <summary>More trainers than this are found by typing rather than by ticking.</summary>
    const int MostTicks = 12;

    [BindProperty]
    public SessionForm Input { get; set; } = new();

    public bool IsPlan { get; protected set; }

    public bool IsCorrection { get; protected set; }

    public IReadOnlyList<Option> Subjects { get; private set; } = [];

    public IReadOnlyList<Option> TrainerOptions { get; private set; } = [];

    public IReadOnlyList<Option> Hosts { get; private set; } = [];

    public IReadOnlyList<Option> Places { get; private set; } = [];

    public bool TicksTrainers => TrainerOptions.Count <= MostTicks;

    public IReadOnlyList<Option> Modes =>
    [
        new(nameof(EventMode.InPerson), T["In person"]), new(nameof(EventMode.Virtual), T["Virtual"]), new(nameof(EventMode.Hybrid), T["Hybrid"]),
    ];

    public IReadOnlyList<Option> Lengths =>
    [
        .. SessionForm.Usual.Select(m => new Option(m.ToString(CultureInfo.InvariantCulture), LengthText(m))), new("other", T["Other length"]),
    ];

    string LengthText(int minutes) => minutes switch
    {
        360 => T["1 day"],
        720 => T["2 days"],
        _ => T.Plural(minutes / 60, "{0} hour", "{0} hours"),
    };

    protected async Task LoadChoicesAsync()
    {
        var topics = await Db.Set<Topic>().AsNoTracking().Where(t => !t.Retired).ToListAsync(Ct);
        var modules = (await Db.Set<Module>().AsNoTracking().Where(m => !m.Retired && m.TopicId != null).Select(m => new { m.Id, m.Title, m.TopicId, m.Code }).ToListAsync(Ct)).ToLookup(m => m.TopicId);
        Subjects = [.. topics.Select(t => (Topic: t, Name: t.Name.Pick(Reader.Languages).Text)).OrderByDescending(t => modules[t.Topic.Id].Any()).ThenBy(t => t.Name, StringComparer.CurrentCulture).SelectMany(t => modules[t.Topic.Id]
            .Select(m => m.Title.Pick(Reader.Languages) is var picked ? new Option($"{t.Topic.Id}|{m.Id}", picked.Text) { Group = t.Name, Lang = picked.IsFallback ? picked.Language : null } : null!)
            .OrderBy(o => o.Text, StringComparer.CurrentCulture)
            .Append(new Option(t.Topic.Id.ToString(), T["{0}: other material", t.Name]) { Group = t.Name }))];
        await LoadTrainersAsync();
        var members = await Db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Name }).ToListAsync(Ct);
        Hosts = [.. members.Select(m => new Option(m.Id.ToString(), m.Name.Pick(Reader.Languages).Text)).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        Places = [.. (await Db.Set<NationalSession>().AsNoTracking().Where(s => s.LoggedBy == Reader.AccountId).OrderByDescending(s => s.LoggedAt).Select(s => s.Place).Take(40).ToListAsync(Ct))
            .Distinct().Take(8).Select(p => new Option(p, p))];
    }

    /// <summary>Certified Master Trainers in the reader's sight, and the reader.</summary>
    async Task LoadTrainersAsync()
    {
        var people = await Db.Set<Person>().AsNoTracking()
            .Where(p => !p.Erased && p.MemberId != null && (p.Id == Reader.PersonId
                || Db.Set<Qualification>().Any(q => q.PersonId == p.Id && q.Kind == QualificationKind.MasterTrainer && q.State != QualificationState.Withdrawn)))
            .OrderBy(p => p.Folded).Select(p => new { p.Id, p.GivenName, p.FamilyName, p.NativeName, p.MemberId }).ToListAsync(Ct);
        var codes = await Db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Code, Ct);
        var several = people.Select(p => p.MemberId).Distinct().Count() > 1;
        TrainerOptions = [.. people.OrderByDescending(p => p.Id == Reader.PersonId).Select(p =>
            new Option(p.Id.ToString(), several ? $"{p.FamilyName} {p.GivenName} ({codes[p.MemberId!.Value]})" : $"{p.FamilyName} {p.GivenName}".Trim()))];
    }

    /// <summary>A ticked list cannot show what was chosen by typing, and the other way round.</summary>
    protected SessionForm WithTrainers(SessionForm form, IReadOnlyList<Guid> trainers)
    {
        if (TicksTrainers)
            return form with { Trainers = [.. trainers.Select(t => t.ToString())] };
        string? Name(int i) => i < trainers.Count ? TrainerOptions.FirstOrDefault(o => o.Value == trainers[i].ToString())?.Text : null;
        return form with { Trainers = [], Trainer1 = Name(0), Trainer2 = Name(1), Trainer3 = Name(2) };
    }
}
