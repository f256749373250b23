using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Members;
using Serai.Directory.Merging;
using Serai.Directory.Offices;
using Serai.Directory.Organisations;
using Serai.Directory.Panels;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Ports;
using Serai.Platform.Web;

namespace Serai.Directory.People;

[Needs(Can.ReadPeople)]
sealed class ShowModel : SeraiPage
{
    public sealed record LanguageForm
    {
        public string? Language { get; init; }

        public LanguageLevel Level { get; init; }
    }

    [BindProperty]
    public LanguageForm Input { get; set; } = new();

    public Person Person { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public (string Code, LocalText Name)? Member { get; private set; }

    public (Guid Id, LocalText Name)? Organisation { get; private set; }

    public IReadOnlyList<PersonLanguage> Languages { get; private set; } = [];

    public IReadOnlyList<Qualification> Qualifications { get; private set; } = [];

    public IReadOnlyList<(OfficeHolder Holder, LocalText Title)> Offices { get; private set; } = [];

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<Panel> Panels { get; private set; } = [];

    public LastChanges.All? Changes { get; private set; }

    /// <summary>A clock on a page is read in minutes.</summary>
    public DateTime Minute => new(Now.Ticks - Now.Ticks % TimeSpan.TicksPerMinute, DateTimeKind.Utc);

    public IReadOnlyList<Option> LanguageChoices { get; private set; } = [];

    public IReadOnlyList<Option> Levels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id))
            return Page();
        // A record that became part of another one: its old address leads there, as far as the reader sees it.
        return await Db.Set<MergedPerson>().AsNoTracking().Where(m => m.Id == id).Select(m => (Guid?)m.PersonId).FirstOrDefaultAsync(Ct) is { } kept && await Db.Set<Person>().AnyAsync(p => p.Id == kept, Ct)
            ? RedirectPermanent($"/people/{kept}") : NotFound();
    }

    public async Task<IActionResult> OnPostLanguageAsync(Guid id)
    {
        if (!Reader.Can(Can.EditPeople))
            return Forbid();
        if (!await LoadAsync(id))
            return NotFound();
        return await RespondAsync(await Get<SetLanguage>().ExecuteAsync(id, Input.Language, Input.Level, Change("Language of a person set"), Ct), $"/people/{id}", T["Saved"]);
    }

    public async Task<IActionResult> OnPostWithoutLanguageAsync(Guid id, string language)
    {
        if (!Reader.Can(Can.EditPeople))
            return Forbid();
        return await RespondAsync(await Get<SetLanguage>().ExecuteAsync(id, language, null, Change("Language of a person taken away"), Ct), $"/people/{id}", T["Saved"]);
    }

    async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, Ct) is not { } person)
            return false;
        Person = person;
        MayEdit = Reader.Can(Can.EditPeople) && !person.Erased && await Get<PeopleIEdit>().MayAsync(person.MemberId, Ct);
        if (person.MemberId is { } memberId && (await Get<MemberNames>().ByIdAsync(Ct)).TryGetValue(memberId, out var member))
            Member = (member.Code, member.Local);
        if (person.OrganisationId is { } organisationId && await Db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == organisationId, Ct) is { } organisation)
            Organisation = (organisation.Id, organisation.Name);
        Languages = await Db.Set<PersonLanguage>().AsNoTracking().Where(l => l.PersonId == id).ToListAsync(Ct);
        Languages = [.. Languages.OrderByDescending(l => l.Level).ThenBy(l => l.Language, StringComparer.Ordinal)];
        Qualifications = await Db.Set<Qualification>().AsNoTracking().Where(q => q.PersonId == id).OrderBy(q => q.Since).ToListAsync(Ct);
        Offices = [.. (await (from h in Db.Set<OfficeHolder>().AsNoTracking()
                              join o in Db.Set<Office>().AsNoTracking() on h.OfficeId equals o.Id
                              where h.PersonId == id
                              select new { h, o.Title }).ToListAsync(Ct)).Select(x => (x.h, x.Title))];
        Files = await Db.Set<StoredFile>().AsNoTracking().Where(f => f.SubjectId == id).OrderByDescending(f => f.ReceivedAt).ToListAsync(Ct);
        Panels = await PanelReading.ReadAllAsync(HttpContext.RequestServices.GetServices<IPersonPanel>(), p => p.ReadAsync(id, Ct));
        Changes = await Get<LastChanges>().OfAsync(id, Ct);
        LanguageChoices = [.. PersonFormView.LanguageChoices(T, null)];
        Levels = [.. Enum.GetValues<LanguageLevel>().Select(l => new Option(l.ToString(), T.Say(PersonWords.Of(l))))];
        return true;
    }
}
