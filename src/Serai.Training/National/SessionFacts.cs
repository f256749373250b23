using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Materials;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.National;

/// <summary>What is said of a session when it is logged, planned or corrected.</summary>
internal sealed record SessionFacts
{
    public Guid? TopicId { get; init; }

    public Guid? ModuleId { get; init; }

    public string? Title { get; init; }

    public string? Place { get; init; }

    /// <summary>Another Member for training abroad; null for at home.</summary>
    public Guid? HostMember { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public int? Minutes { get; init; }

    public EventMode Mode { get; init; }

    public HeadCounts Counts { get; init; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public int Foreign { get; init; }

    public double? PreMean { get; init; }

    public double? PostMean { get; init; }

    public int? UniquePeople { get; init; }

    public IReadOnlyList<Guid> Trainers { get; init; } = [];

    public bool Planned { get; init; }

    /// <summary>Mails and lists name a session; without a title of its own it has that of its material.</summary>
    public static string TitleFrom(Topic topic, Module? module, string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? (module?.Title ?? topic.Name).ToString() : typed.Trim();
}

/// <summary>The rules that logging, correcting and importing share.</summary>
internal sealed class SessionRules(SeraiDb db, Reader reader) : IOperation
{
    public const int MostOfOneKind = 5_000;

    public sealed record Checked(Topic Topic, Module? Module, Guid MemberId, IReadOnlyList<Person> Trainers);

    /// <summary>Null with at least one problem; everything that could be checked was.</summary>
    public async Task<Checked?> CheckAsync(SessionFacts facts, Problems problems, DateOnly today, CancellationToken ct)
    {
        var topic = await db.Set<Topic>().FirstOrDefaultAsync(t => t.Id == facts.TopicId, ct);
        if (topic is null)
            problems.Add("Topic", "Choose the topic of the training");
        var module = facts.ModuleId is { } moduleId ? await db.Set<Module>().FirstOrDefaultAsync(m => m.Id == moduleId, ct) : null;
        if (facts.ModuleId is not null && module is null)
            problems.Add("Module", "This material does not exist any more");
        problems.Required("Place", facts.Place, new Message("Write where it took place, for instance the town; write \"online\" for a virtual session"), 200);
        if (facts.Title is { Length: > 300 })
            problems.Add("Title", "This text has {0} characters; at most {1} are possible", facts.Title.Length, 300);
        CheckDays(facts, problems, today);
        CheckCounts(facts, problems);
        var wanted = facts.Trainers.Distinct().ToList();
        var people = await db.Set<Person>().Where(p => wanted.Contains(p.Id) && !p.Erased).ToListAsync(ct);
        var members = people.Select(p => p.MemberId).Distinct().ToList();
        if (wanted.Count == 0 || people.Count < wanted.Count)
            problems.Add("Trainers", "Name at least one Master Trainer who gave the training");
        else if (members is not [{ } _])
            problems.Add("Trainers", "The trainers belong to different administrations. Log the session once, under the administration that organised it, and name its own trainers.");
        else if (!reader.Sight.Sees(members[0]))
            problems.Add("Trainers", "Name at least one Master Trainer who gave the training");
        return problems.Any ? null : new Checked(topic!, module, members[0]!.Value, people);
    }

    static void CheckDays(SessionFacts facts, Problems problems, DateOnly today)
    {
        if (facts.From is not { } from)
            problems.Add("From", "Give the day of the training, for example {0}", today);
        else if (from.Year < 2000)
            problems.Add("From", "{0} is before the programme existed", from);
        else if (!facts.Planned && from > today)
            problems.Add("From", "{0} is in the future. Plan the session instead: it then has a code for registration, and counts when it has taken place.", from);
        else if (facts.To is { } to && to < from)
            problems.Add("To", "The last day lies before the first day, {0}", from);
        else if (facts.To is { } last && last.DayNumber - from.DayNumber > 92)
            problems.Add("To", "{0} to {1} is more than three months. Log each session by itself.", from, last);
        if (facts.Minutes is not > 0 and not null or > 60 * 24 * 60)
            problems.Add("Minutes", "Give the hours of teaching, more than 0");
    }

    static void CheckCounts(SessionFacts facts, Problems problems)
    {
        if (facts.Counts.Cells.Any(c => c is < 0 or > MostOfOneKind))
            problems.Add("CustomsWomen", "Each head count lies between 0 and {0}", MostOfOneKind);
        else if (facts.Counts.Sum == 0 && !facts.Planned)
            problems.Add("CustomsWomen", "How many came? Write at least one number.");
        if (facts.Foreign < 0 || facts.Foreign > facts.Counts.Sum)
            problems.Add("Foreign", "Participants from abroad are part of all participants: between 0 and {0}", facts.Counts.Sum);
        if (facts.UniquePeople is { } unique && (unique < 1 || unique > facts.Counts.Sum))
            problems.Add("UniquePeople", "Different people can be at most as many as attendances: between 1 and {0}", facts.Counts.Sum);
        if (facts.PreMean is < 0 or > 100)
            problems.Add("PreMean", "A mean of tests lies between 0 and 100");
        if (facts.PostMean is < 0 or > 100)
            problems.Add("PostMean", "A mean of tests lies between 0 and 100");
        if (facts.PreMean is null != facts.PostMean is null)
            problems.Add(facts.PreMean is null ? "PreMean" : "PostMean", "Give both means, before and after, or neither");
    }
}
