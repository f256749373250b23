using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Training.Claims;

/// <summary>One subject with all that was published about it.</summary>
[Needs(Can.Read)]
internal sealed class ShowModel : SeraiPage
{
    public Claim Claim { get; private set; } = null!;

    public IReadOnlyList<Claim> Subject { get; private set; } = [];

    public ClaimConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await Db.Set<Claim>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, Ct) is not { } claim)
            return NotFound();
        Claim = claim;
        Subject = await Db.Set<Claim>().AsNoTracking().Where(c => c.Subject == claim.Subject).OrderBy(c => c.Code).ToListAsync(Ct);
        Conflict = await Db.Set<ClaimConflict>().AsNoTracking().FirstOrDefaultAsync(c => c.Subject == claim.Subject, Ct);
        return Page();
    }
}
