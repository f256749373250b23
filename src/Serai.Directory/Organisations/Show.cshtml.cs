using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Offices;
using Serai.Directory.Panels;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Directory.Organisations;

[Needs(Can.ManageDirectory)]
sealed class ShowModel : SeraiPage
{
    public Organisation Organisation { get; private set; } = null!;

    public MemberNames.Name? Member { get; private set; }

    public IReadOnlyList<Person> People { get; private set; } = [];

    public OfficeList Offices { get; private set; } = null!;

    public LastChanges.All? Changes { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, Ct) is not { } organisation)
            return NotFound();
        Organisation = organisation;
        Member = organisation.OfMember is { } of ? (await Get<MemberNames>().ByIdAsync(Ct)).GetValueOrDefault(of) : null;
        People = await Db.Set<Person>().AsNoTracking().Where(p => p.OrganisationId == id && !p.Erased && !p.Left).OrderBy(p => p.Folded).Take(100).ToListAsync(Ct);
        Offices = await Get<OfficeReading>().OfOrganisationAsync(id, $"organisation={id}", Ct);
        Changes = await Get<LastChanges>().OfAsync(id, Ct);
        return Page();
    }
}
