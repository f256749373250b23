using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>
/// The public check. It answers one exact code, or a number together with the family name on it, because numbers can be
/// counted through and codes cannot. It never lists, and shows name, title, date and state only.
/// </summary>
[AllowAnonymous]
internal sealed class CheckModel(CheckLimit limit) : SeraiPage
{
    public sealed record Shown(string Name, LocalText Topic, DateOnly On, string Number, CertificateState State, DateOnly? Ended, bool Invented);

    public Shown? Found { get; private set; }

    /// <summary>Something was asked for.</summary>
    public bool Asked { get; private set; }

    public bool TooMany { get; private set; }

    /// <summary>A number without the family name.</summary>
    public bool NameMissing { get; private set; }

    public string Typed { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? code, string? number, string? name)
    {
        Typed = (code ?? number ?? "").Trim();
        if (Typed.Length == 0)
            return Page();
        Asked = true;
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "-";
        if (!limit.Allows(address))
        {
            TooMany = true;
            Response.StatusCode = 429;
            Response.Headers.RetryAfter = "60";
            return Page();
        }
        // Everybody may ask for one certificate; the scope of readers does not apply to a proof.
        var all = Db.Set<IssuedCertificate>().IgnoreQueryFilters().AsNoTracking();
        IssuedCertificate? found = null;
        if (CheckCodes.Read(Typed) is { } exact)
            found = await all.FirstOrDefaultAsync(c => c.CheckCode == exact, Ct);
        else if (string.IsNullOrWhiteSpace(name))
            NameMissing = code is null;
        else
        {
            var wanted = Typed.ToUpperInvariant();
            found = await all.FirstOrDefaultAsync(c => c.Number == wanted, Ct);
            if (found is not null && !NameFits(found, name))
                found = null;
        }
        if (found is null)
        {
            limit.Missed(address);
            Response.StatusCode = NameMissing ? 400 : 404;
            return Page();
        }
        Found = new Shown(found.PersonName, await Db.Set<Topic>().Where(t => t.Id == found.TopicId).Select(t => t.Name).FirstAsync(Ct), found.AwardedOn, found.Number, found.State,
            found.EndedAt is { } ended ? DateOnly.FromDateTime(ended) : null, found.Invented);
        return Page();
    }

    static bool NameFits(IssuedCertificate certificate, string typed)
    {
        var words = Fold.Key($"{certificate.PersonName} {certificate.NativeName}").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var asked = Fold.Key(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return asked.Length > 0 && asked.All(w => w.Length > 1 && words.Contains(w));
    }
}
