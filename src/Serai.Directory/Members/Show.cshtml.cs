using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Offices;
using Serai.Directory.Panels;
using Serai.Directory.People;
using Serai.Directory.Regions;
using Serai.Documents.Maps;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Ports;

namespace Serai.Directory.Members;

[Needs(Can.Read)]
sealed class ShowModel : SeraiPage
{
    public sealed record Contact(Guid Id, string Given, string Family, string? Native, string? NativeLanguage, LocalText? Position, string? Email);

    public sealed record InSet(string Code, LocalText Name, DateOnly? From, DateOnly? Until);

    public Member Member { get; private set; } = null!;

    public IReadOnlyList<InSet> Sets { get; private set; } = [];

    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    public int PeopleInSight { get; private set; }

    public IReadOnlyList<Panel> Panels { get; private set; } = [];

    public OfficeList Offices { get; private set; } = null!;

    public LastChanges.All? Changes { get; private set; }

    /// <summary>A clock on a page is read in minutes.</summary>
    public DateTime Minute => new(Now.Ticks - Now.Ticks % TimeSpan.TicksPerMinute, DateTimeKind.Utc);

    public IReadOnlyDictionary<string, MapMark> Marks { get; private set; } = new Dictionary<string, MapMark>();

    public async Task<IActionResult> OnGetAsync(string code)
    {
        var key = code.ToUpperInvariant();
        if (await Db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Code == key, Ct) is not { } member)
            return NotFound();
        Member = member;
        Sets = await (from m in Db.Set<RegionSetMember>().AsNoTracking()
                      join s in Db.Set<RegionSet>().AsNoTracking() on m.RegionSetId equals s.Id
                      where m.OfMember == member.Id
                      orderby s.Code
                      select new InSet(s.Code, s.Name, m.From, m.Until)).ToListAsync(Ct);
        if (Reader.Can(Can.ReadPeople))
        {
            var people = Db.Set<Person>().AsNoTracking().Where(p => p.MemberId == member.Id && !p.Left && !p.Erased);
            PeopleInSight = await people.CountAsync(Ct);
            Contacts = await people.OrderBy(p => p.Folded).Take(10)
                .Select(p => new Contact(p.Id, p.GivenName, p.FamilyName, p.NativeName, p.NativeLanguage, p.Position, p.Email)).ToListAsync(Ct);
        }
        Panels = await PanelReading.ReadAllAsync(HttpContext.RequestServices.GetServices<IMemberPanel>(), p => p.ReadAsync(member.Id, Ct));
        Offices = await Get<OfficeReading>().OfMemberAsync(member.Id, $"member={member.Code}", Ct);
        Changes = await Get<LastChanges>().OfAsync(member.Id, Ct);
        if (member.Iso3 is { } iso && WorldMap.Knows(iso))
            Marks = new Dictionary<string, MapMark> { [iso] = new("chart-s1", member.Name.Pick(T).Text) };
        return Page();
    }
}
