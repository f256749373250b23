using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Organisations;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.People;

/// <summary>What the pages for adding and for changing a person share.</summary>
abstract class PersonPage : SeraiPage
{
    [BindProperty]
    public PersonForm Input { get; set; } = new() { Language = "en" };

    public PersonFormView View { get; private set; } = null!;

    protected async Task LoadAsync(Guid? but, bool lookForSame)
    {
        var own = await Get<PeopleIEdit>().MembersAsync(Ct);
        if (own is [var only] && but is null)
            Input = Input with { MemberId = only };
        var members = (await Get<MemberNames>().AllAsync(Ct)).Where(m => own is null || own.Contains(m.Id)).Select(m => new Option(m.Id.ToString(), m.Shown)).ToList();
        var organisations = (await Db.Set<Organisation>().AsNoTracking().Select(o => new { o.Id, o.Name }).ToListAsync(Ct))
            .Select(o => new Option(o.Id.ToString(), o.Name.Pick(T).Text)).OrderBy(o => o.Text, StringComparer.Create(T.Culture, true)).ToList();
        var same = lookForSame ? await Get<SamePeople>().FindAsync(Input, but, Ct) : [];
        View = new PersonFormView(Input, same, members, organisations, T, Now) { MovesPeople = own is null };
    }
}
