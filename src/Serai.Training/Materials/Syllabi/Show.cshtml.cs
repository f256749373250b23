using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Materials;

[Needs(Can.Read)]
internal sealed class ShowSyllabusModel : SeraiPage
{
    public sealed record Form
    {
        public Guid? ModuleId { get; init; }
        public int? Day { get; init; }
        public int? Minutes { get; init; }
        public Guid? OfMember { get; init; }
        public DateOnly? On { get; init; }
    }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public SyllabusFacts Facts { get; private set; } = null!;

    public IReadOnlyList<Option> Modules { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public bool MayRun => Reader.Can(Can.RunProgrammes);

    /// <summary>An adopted syllabus stays as it is.</summary>
    public bool MayArrange => MayRun && Facts.Adoptions.Count == 0;

    async Task<bool> LoadAsync()
    {
        Db.ChangeTracker.Clear();
        if (await SyllabusFacts.ReadAsync(Db, Code, Id, Ct) is not { } facts)
            return false;
        Facts = facts;
        if (!MayRun)
            return true;
        var used = facts.Items.Select(i => i.Module.Id).ToList();
        Modules = [.. (await Db.Set<Module>().AsNoTracking().Where(m => !m.Retired && !used.Contains(m.Id)).OrderByDescending(m => m.ProgrammeId == facts.Programme.Id).ThenBy(m => m.Code).ToListAsync(Ct))
            .Select(m => new Option(m.Id.ToString(), $"{m.Code} – {m.Title.Pick(T).Text}"))];
        var adopted = facts.Syllabus.Adoptions.Select(a => a.OfMember).ToList();
        Members = [.. (await Db.Set<Member>().AsNoTracking().Where(m => !adopted.Contains(m.Id) && Db.Set<ProgrammeMember>().Any(p => p.ProgrammeId == facts.Programme.Id && p.OfMember == m.Id)).ToListAsync(Ct))
            .Select(m => new Option(m.Id.ToString(), m.Name.Pick(T).Text)).OrderBy(o => o.Text, StringComparer.Ordinal)];
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostArrangeAsync(ArrangeSyllabus.Act act, Guid? item) =>
        RunAsync(() => Get<ArrangeSyllabus>().ExecuteAsync(new(Id, act, item, Input.ModuleId, Input.Day, Input.Minutes), Change("Syllabus arranged"), Ct));

    public Task<IActionResult> OnPostAdoptAsync() =>
        RunAsync(() => Get<AdoptSyllabus>().ExecuteAsync(new(Id, Input.OfMember, Input.On), Change("Syllabus adopted"), Ct));

    async Task<IActionResult> RunAsync(Func<Task<Outcome>> act)
    {
        if (!await LoadAsync())
            return NotFound();
        if (!MayRun)
            return Forbid();
        return await RespondAsync(await act(), $"/programmes/{Code}/syllabus/{Id}", T["Saved"], async () => await LoadAsync());
    }
}
