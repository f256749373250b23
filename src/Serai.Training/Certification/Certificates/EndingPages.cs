using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Training.Certification;

/// <summary>Asks for the reason before a certificate is revoked.</summary>
[Needs(Can.DecideCertification)]
internal sealed class RevokeModel : SeraiPage
{
    public sealed record Form
    {
        public string? Reason { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IssuedCertificate Certificate { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var outcome = await Get<RevokeCertificate>().ExecuteAsync(new(id, Input.Reason), Change("Revoke a certificate"), Ct);
        return await RespondAsync(outcome, $"/certificates/{id}", T["The certificate is revoked. The public page says so from now on."]);
    }

    async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.Set<IssuedCertificate>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, Ct);
        Certificate = found!;
        return found is not null;
    }
}

/// <summary>Asks for the reason before a certificate is issued again.</summary>
[Needs(Can.DecideCertification)]
internal sealed class ReissueModel : SeraiPage
{
    public sealed record Form
    {
        public string? Reason { get; init; }

        public bool SendMail { get; init; } = true;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IssuedCertificate Certificate { get; private set; } = null!;

    /// <summary>As the new certificate will have it.</summary>
    public string NameNow { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var outcome = await Get<ReissueCertificate>().ExecuteAsync(new(id, Input.Reason, Input.SendMail), Change("Issue a certificate again"), Ct);
        return await RespondAsync(outcome, next => $"/certificates/{next}", T["Issued. The old certificate says that it was replaced."]);
    }

    async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.Set<IssuedCertificate>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, Ct) is not { } found)
            return false;
        Certificate = found;
        NameNow = (await Db.Set<Directory.People.Person>().AsNoTracking().FirstAsync(p => p.Id == found.PersonId, Ct)).FullName;
        return true;
    }
}
