using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Organisations;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;

namespace Serai.Directory.Offices;

[Needs(Can.ManageDirectory)]
class EditModel : SeraiPage
{
    public sealed record Form
    {
        public LocalText? Title { get; init; }

        public LocalText? Salutation { get; init; }

        public bool ReceivesLetters { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? Until { get; init; }
    }

    public sealed record HolderForm
    {
        public string? Name { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? Until { get; init; }

        public DateOnly? SeenFrom { get; init; }

        public string? Sources { get; init; }

        public DateOnly? Ended { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public HolderForm Holder { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Guid? Id { get; private set; }

    public string Of { get; private set; } = "";

    public string Back { get; private set; } = "/";

    public LocalText? Title { get; private set; }

    public IReadOnlyList<OfficeHolder> Holders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? id)
    {
        var (found, office) = await PlaceAsync(id);
        if (!found)
            return NotFound();
        if (office is not null)
        {
            Input = new Form { Title = office.Title, Salutation = office.Salutation, ReceivesLetters = office.ReceivesLetters, From = office.From, Until = office.Until };
            Version = office.Version;
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id)
    {
        var (found, office) = await PlaceAsync(id);
        if (!found)
            return NotFound();
        var outcome = await Get<SaveOffice>().ExecuteAsync(new(id, Version, _member, _organisation, Input.Title, Input.Salutation, Input.ReceivesLetters, Input.From, Input.Until),
            Change(office is null ? "Office added" : "Office changed"), Ct);
        return await RespondAsync(outcome, saved => office is null ? $"/offices/{saved}" : Back, T["Saved"]);
    }

    public async Task<IActionResult> OnPostHolderAsync(Guid id)
    {
        if (await PlaceAsync(id) is not (true, { } office))
            return NotFound();
        var outcome = await Get<SaveHolder>().ExecuteAsync(new(id, null, Holder.Name, Holder.From, Holder.Until, Holder.SeenFrom, Holder.Sources), Change("Holder of an office recorded"), Ct);
        return await HolderAnswerAsync(outcome, office);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid holder)
    {
        if (await PlaceAsync(id) is not (true, { } office))
            return NotFound();
        return await HolderAnswerAsync(await Get<EndHolding>().ExecuteAsync(id, holder, Holder.Ended, Change("Holder of an office ended"), Ct), office);
    }

    async Task<IActionResult> HolderAnswerAsync(Platform.Outcomes.Outcome outcome, Office office)
    {
        // The messages belong to the second form of the page.
        if (outcome is Platform.Outcomes.Outcome.Invalid invalid)
        {
            var typed = new Platform.Outcomes.Problems();
            foreach (var problem in invalid.Problems.All)
                typed.Add($"Holder.{problem.Field}", problem.Message);
            outcome = typed;
        }
        Input = new Form { Title = office.Title, Salutation = office.Salutation, ReceivesLetters = office.ReceivesLetters, From = office.From, Until = office.Until };
        Version = office.Version;
        return await RespondAsync(outcome, $"/offices/{office.Id}", T["Saved"]);
    }

    Guid? _member;
    Guid? _organisation;

    async Task<(bool Found, Office? Office)> PlaceAsync(Guid? id)
    {
        Id = id;
        Office? office = null;
        if (id is not null)
        {
            office = await Db.Set<Office>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, Ct);
            if (office is null)
                return (false, null);
            Title = office.Title;
            Holders = await Db.Set<OfficeHolder>().AsNoTracking().Where(h => h.OfficeId == id).OrderByDescending(h => h.From).ThenBy(h => h.Id).ToListAsync(Ct);
        }
        var code = Request.Query["member"].ToString().ToUpperInvariant();
        var member = await Db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => office == null ? m.Code == code : m.Id == office.OfMember, Ct);
        if (member is not null)
        {
            (_member, Of, Back) = (member.Id, member.Name.Pick(T).Text, $"/members/{member.Code}");
            return (true, office);
        }
        var key = office is null ? Guid.TryParse(Request.Query["organisation"], out var asked) ? asked : null : office.OrganisationId;
        if (await Db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == key, Ct) is not { } organisation)
            return (false, null);
        (_organisation, Of, Back) = (organisation.Id, organisation.Name.Pick(T).Text, $"/organisations/{organisation.Id}");
        return (true, office);
    }
}
