using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Ports;

namespace Serai.Directory.People;

/// <summary>What the house holds on a person, module by module, and the archive of it.</summary>
[Needs(Can.ManageDirectory)]
sealed class DataModel : SeraiPage
{
    public Person Person { get; private set; } = null!;

    public IReadOnlyList<IGrouping<string, PersonalRecord>> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && !p.Erased, Ct) is not { } person)
            return NotFound();
        Person = person;
        var records = new List<PersonalRecord>();
        foreach (var module in HttpContext.RequestServices.GetServices<IPersonalData>())
            records.AddRange(await module.CollectAsync(id, Ct));
        Kinds = [.. records.GroupBy(r => r.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await Get<PersonArchive>().MakeAsync(id, Ct) is not { } archive)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(archive.Bytes, "application/zip", archive.Name);
    }
}
