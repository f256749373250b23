using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Materials;
using Serai.Training.Programmes;

namespace Serai.Training.FollowUp;

/// <summary>The four questions of a check-in, beside what the log knows already.</summary>
internal abstract class CheckInPage : SeraiPage
{
    public sealed record Form
    {
        public string? InCustoms { get; init; }

        public string? StillTrains { get; init; }

        public List<string> Materials { get; init; } = [];

        public string? Supervisor { get; init; }

        public string? Note { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public CheckIn CheckIn { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public LocalText Programme { get; private set; } = LocalText.Empty;

    public Graduate? Facts { get; private set; }

    public IReadOnlyList<Option> MaterialOptions { get; private set; } = [];

    public IReadOnlyList<Option> YesOrNo => [new("yes", T["Yes"]), new("no", T["No"])];

    public bool IsDone { get; protected set; }

    protected async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.Set<CheckIn>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, Ct) is not { } found
            || await Db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == found.PersonId, Ct) is not { } person)
            return false;
        CheckIn = found;
        Person = person;
        Programme = await Db.Set<Programme>().Where(p => p.Id == found.ProgrammeId).Select(p => p.Title).FirstAsync(Ct);
        Facts = (await Get<Graduates>().ReadAsync(DateOnly.FromDateTime(Now), found.PersonId, Ct)).FirstOrDefault(g => g.ProgrammeId == found.ProgrammeId);
        var topics = await Db.Set<ProgrammeTopic>().Where(t => t.ProgrammeId == found.ProgrammeId).Select(t => (Guid?)t.TopicId).ToListAsync(Ct);
        var modules = await Db.Set<Module>().AsNoTracking().Where(m => !m.Retired && (m.ProgrammeId == found.ProgrammeId || topics.Contains(m.TopicId))).OrderBy(m => m.Code).Take(40).Select(m => new { m.Id, m.Title }).ToListAsync(Ct);
        MaterialOptions = [.. modules.Select(m => m.Title.Pick(Reader.Languages) is var title ? new Option(m.Id.ToString(), title.Text) { Lang = title.IsFallback ? title.Language : null } : null!)];
        return true;
    }

    protected void Fill()
    {
        static string? Word(bool? value) => value switch { true => "yes", false => "no", _ => null };
        Version = CheckIn.Version;
        Input = new Form
        {
            InCustoms = Word(CheckIn.InCustoms), StillTrains = Word(CheckIn.StillTrains), Supervisor = CheckIn.Supervisor, Note = CheckIn.Note,
            Materials = [.. CheckIn.Materials.Split(',', StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    protected Task<Outcome> AnswerAsync()
    {
        static bool? Word(string? value) => value switch { "yes" => true, "no" => false, _ => null };
        var known = MaterialOptions.Select(o => o.Value).ToHashSet();
        return Get<AnswerCheckIn>().ExecuteAsync(new(CheckIn.Id, Version, Word(Input.InCustoms), Word(Input.StillTrains), [.. Input.Materials.Where(known.Contains).Select(Guid.Parse)], Input.Supervisor, Input.Note),
            Change("Check-in answered"), Ct);
    }
}

/// <summary>By the personal link of the mail.</summary>
[OpensByLink(PrepareCheckIns.Purpose)]
internal sealed class ByLinkModel : CheckInPage
{
    public async Task<IActionResult> OnGetAsync(bool done = false)
    {
        if (!await LoadAsync(Link.SubjectId))
            return NotFound();
        IsDone = done;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await LoadAsync(Link.SubjectId))
            return NotFound();
        return await RespondAsync(await AnswerAsync(), $"/f/{token}?done=true");
    }
}

/// <summary>By the person's own account; a coordinator or officer may write down what was said on the telephone.</summary>
[Needs(Can.Read)]
internal sealed class ByAccountModel : CheckInPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id) || !MayOpen)
            return NotFound();
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id) || !MayAnswer)
            return NotFound();
        return await RespondAsync(await AnswerAsync(), Reader.Can(Can.ReadPeople) ? "/follow-up" : $"/follow-up/check-in/{id}", T["Thank you. Your answers are kept."]);
    }

    bool MayOpen => MayAnswer || Reader.Can(Can.ReadPeople);

    public bool MayAnswer => Reader.PersonId == CheckIn.PersonId || (Reader.Can(Can.ReadPeople) && Reader.Can(Can.LogTraining));
}
