using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Regions;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

/// <summary>Sets up a programme in two steps: what and where, and then the proposal to look through.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class NewModel : SeraiPage
{
    public sealed record Question
    {
        public string Template { get; init; } = "mtp";
        public List<string> Topics { get; init; } = [];
        public List<string> Regions { get; init; } = [];
        public List<string> Languages { get; init; } = ["en"];
        public DateOnly? Start { get; init; }
        public int Months { get; init; } = 30;
    }

    public sealed record WeekForm
    {
        public int Number { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public Guid? Host { get; init; }
        public string? City { get; init; }
    }

    public sealed record Form
    {
        public string Code { get; init; } = "";
        public LocalText Title { get; init; } = LocalText.Empty;
        public LocalText? Aim { get; init; }
        public Guid? Agreement { get; init; }
        public List<Guid> Members { get; init; } = [];
        public List<WeekForm> Weeks { get; init; } = [];
        public bool GroupsByRegion { get; init; }
        public bool EditionsByLanguage { get; init; }
    }

    static readonly string[] WorkingLanguages = ["en", "fr", "ru", "es", "ar", "pt"];

    [BindProperty(SupportsGet = true)]
    public Question Ask { get; set; } = new();

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The question is answered, and the proposal is shown.</summary>
    public bool Proposed { get; private set; }

    public IReadOnlyList<Option> Templates { get; private set; } = [];

    public IReadOnlyList<Option> Topics { get; private set; } = [];

    public IReadOnlyList<Option> Regions { get; private set; } = [];

    public IReadOnlyList<Option> LanguageOptions { get; private set; } = [];

    public IReadOnlyList<Option> Agreements { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public IReadOnlyList<Option> Hosts { get; private set; } = [];

    public IReadOnlyList<WeekCheck> Checks { get; private set; } = [];

    public bool IsMtp => Ask.Template == "mtp";

    public async Task<IActionResult> OnGetAsync(bool proposed)
    {
        await ReadOptionsAsync();
        if (!proposed)
        {
            if (Ask.Start is null)
                Ask = Ask with { Start = Spacing.MondayOnOrAfter(DateOnly.FromDateTime(Now).AddMonths(3)) };
            ModelState.Clear();
            return Page();
        }
        if (Ask.Topics.Count == 0)
            ModelState.AddModelError("Ask.Topics", T["Choose at least one topic"]);
        if (Ask.Regions.Count == 0)
            ModelState.AddModelError("Ask.Regions", T["Choose at least one region; Members can be changed in the next step"]);
        if (IsMtp && Ask.Start is null && ModelState["Ask.Start"]?.Errors.Count is null or 0)
            ModelState.AddModelError("Ask.Start", T["Say in which week the first working group can meet"]);
        if (Ask.Months is < 6 or > 60)
            ModelState.AddModelError("Ask.Months", T["Between 6 and 60 months are possible"]);
        if (!ModelState.IsValid)
            return Again();
        await ProposeAsync();
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Proposed = true;
        await ReadOptionsAsync();
        var problems = new Problems();
        if (IsMtp)
            for (var i = 0; i < Input.Weeks.Count; i++)
            {
                if (Input.Weeks[i].From is null)
                    problems.Add($"Weeks[{i}].From", "Give the first day");
                if (Input.Weeks[i].To is null)
                    problems.Add($"Weeks[{i}].To", "Give the last day");
            }
        if (problems.Any || !ModelState.IsValid)
        {
            Show(problems);
            return Again();
        }
        var topics = await Db.Set<Topic>().Where(t => Ask.Topics.Contains(t.Code)).Select(t => t.Id).ToListAsync(Ct);
        var regions = (await Db.Set<RegionSet>().Where(r => Ask.Regions.Contains(r.Code)).Select(r => new { r.Code, r.Id }).ToListAsync(Ct)).OrderBy(r => Ask.Regions.IndexOf(r.Code)).Select(r => r.Id).ToList();
        // The order of the choices is the protocol order that the region set states.
        var members = Members.Select(o => Guid.Parse(o.Value)).Where(Input.Members.Contains).ToList();
        var outcome = await Get<SetUpProgramme>().ExecuteAsync(new(Input.Code, IsMtp ? ProgrammeKind.MasterTrainerProgramme : ProgrammeKind.OtherProgramme, Input.Title, Input.Aim, topics, regions, members,
            Ask.Languages, Input.Agreement, Ask.Start, IsMtp ? [.. Input.Weeks.Select(w => new SetUpProgramme.Week(w.Number, w.From!.Value, w.To!.Value, w.Host, w.City))] : [],
            Input.GroupsByRegion, Input.EditionsByLanguage), Change("Programme set up"), Ct);
        return await RespondAsync(outcome, p => $"/programmes/{p.Code}", T["The programme is set up. Next: call for nominations."]);
    }

    async Task ReadOptionsAsync()
    {
        Templates =
        [
            new("mtp", T["Master Trainer Programme: five working groups and intersessional activities"]) { Hint = T["Proposes five weeks over two to three years."] },
            new("other", T["Programme without working groups"]) { Hint = T["For instance Time Release Studies, beside a Master Trainer Programme."] },
        ];
        Topics = [.. (await Db.Set<Topic>().AsNoTracking().Where(t => !t.Retired).ToListAsync(Ct)).Select(t => new Option(t.Code, T.Best(t.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        var regions = await Db.Set<RegionSet>().AsNoTracking().Include(r => r.Members).OrderBy(r => r.Code).ToListAsync(Ct);
        var all = await Db.Set<Member>().AsNoTracking().Where(m => m.Counted).Select(m => new { m.Id, m.Name }).ToListAsync(Ct);
        var names = all.ToDictionary(m => m.Id, m => T.Best(m.Name));
        Regions = [.. regions.Select(r => new Option(r.Code, T.Best(r.Name)) { Hint = T.List(r.Members.OrderBy(m => m.Order).Where(m => names.ContainsKey(m.OfMember)).Select(m => names[m.OfMember])) })];
        LanguageOptions = [.. WorkingLanguages.Select(l => new Option(l, T.LanguageName(l)))];
        Agreements = [.. (await Db.Set<Agreement>().AsNoTracking().OrderByDescending(a => a.Signed).ToListAsync(Ct)).Select(a => new Option(a.Id.ToString(), T.Best(a.Title)))];
        var chosen = regions.Where(r => Ask.Regions.Contains(r.Code)).OrderBy(r => Ask.Regions.IndexOf(r.Code)).SelectMany(r => r.Members.Where(m => m.Until is null).OrderBy(m => m.Order)).Select(m => m.OfMember).Distinct().Where(names.ContainsKey).ToList();
        // Members outside the regions can be added on the next page; a list of 186 boxes here would hide the eight that matter.
        Members = [.. chosen.Select(m => new Option(m.ToString(), names[m]))];
        Hosts = [.. chosen.OrderBy(m => names[m], StringComparer.CurrentCulture).Select(m => new Option(m.ToString(), names[m]))];
        if (Input.Members.Count == 0 && !HttpMethods.IsPost(Request.Method))
            Input = Input with { Members = chosen };
    }

    async Task ProposeAsync()
    {
        Proposed = true;
        var weeks = new List<(DateOnly From, DateOnly To)>();
        if (IsMtp)
            foreach (var proposed in Spacing.Propose(Ask.Start!.Value, Ask.Months))
            {
                var candidates = Enumerable.Range(0, 13).Select(i => (From: proposed.From.AddDays(7 * i), To: proposed.To.AddDays(7 * i))).ToList();
                var checks = await WeekCheck.ReadAsync(Db, candidates, Input.Members, null, Ct);
                var free = Enumerable.Range(0, candidates.Count).FirstOrDefault(i => checks[i].Weekend.Count == 0 && checks[i].Closed.Count == 0 && !checks[i].Clashes.Any(c => c.SharesMembers), 0);
                weeks.Add(candidates[free]);
            }
        Checks = await WeekCheck.ReadAsync(Db, weeks, Input.Members, null, Ct);
        var agreement = await Db.Set<Agreement>().AsNoTracking().OrderByDescending(a => Db.Set<Programme>().Count(p => p.AgreementId == a.Id && p.State == ProgrammeState.Running)).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(Ct);
        Input = Input with
        {
            Code = await FreeCodeAsync(string.Join("", Ask.Topics).ToUpperInvariant() + "-" + Ask.Regions[0]),
            Title = await ProposedTitleAsync(), Agreement = agreement, GroupsByRegion = Ask.Regions.Count > 1, EditionsByLanguage = false,
            Weeks = [.. weeks.Select((w, i) => new WeekForm { Number = i + 1, From = w.From, To = w.To })],
        };
    }

    async Task<string> FreeCodeAsync(string wanted)
    {
        var taken = (await Db.Set<Programme>().Select(p => p.Code).ToListAsync(Ct)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var code = wanted;
        for (var i = 2; taken.Contains(code); i++)
            code = $"{wanted}-{i}";
        return code;
    }

    async Task<LocalText> ProposedTitleAsync()
    {
        var topics = await Db.Set<Topic>().AsNoTracking().Where(t => Ask.Topics.Contains(t.Code)).Select(t => t.Name).ToListAsync(Ct);
        var regions = await Db.Set<RegionSet>().AsNoTracking().Where(r => Ask.Regions.Contains(r.Code)).Select(r => r.Name).ToListAsync(Ct);
        // A title is a name, not a sentence of the page, so it is made in each of the four languages at once.
        string In(string language, string programme, string glue) =>
            $"{programme} {string.Join(glue, topics.Select(t => t.Pick(language).Text))}, {string.Join(", ", regions.Select(r => r.Pick(language).Text))}";
        return LocalText.From(
        [
            new("en", In("en", IsMtp ? "Master Trainer Programme:" : "Programme:", " and ")),
            new("fr", In("fr", IsMtp ? "Programme de formation de formateurs principaux :" : "Programme :", " et ")),
            new("ru", In("ru", IsMtp ? "Программа подготовки мастер-тренеров:" : "Программа:", " и ")),
            new("es", In("es", IsMtp ? "Programa de Formadores Maestros:" : "Programa:", " y ")),
        ]);
    }
}
