using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Pages;

namespace Serai.Training.Certification;

/// <summary>The person's own way to the files, by the link in the mail.</summary>
[OpensByLink(CertificateMail.Purpose)]
internal sealed class MineModel(CertificatePrinting printing, Credentials credentials) : SeraiPage
{
    public IssuedCertificate Certificate { get; private set; } = null!;

    public LocalText Topic { get; private set; } = LocalText.Empty;

    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token)
    {
        Token = token;
        if (!await LoadAsync())
            return NotFound();
        Topic = (await printing.AroundAsync(Certificate, Ct)).Topic.Name;
        return Page();
    }

    public async Task<IActionResult> OnGetPdfAsync(string? lang) =>
        await LoadAsync() ? File(await printing.PdfAsync(Certificate, lang, Ct), Documents.CertificatePdf.ContentType, $"{Certificate.Number}.pdf") : NotFound();

    public async Task<IActionResult> OnGetBadgeAsync() =>
        await LoadAsync() ? File(await printing.BadgeAsync(Certificate, await credentials.SignAsync(Certificate, Ct), Ct), "image/png", $"{Certificate.Number}.png") : NotFound();

    public async Task<IActionResult> OnGetCredentialAsync() =>
        await LoadAsync() ? File(Encoding.ASCII.GetBytes(await credentials.SignAsync(Certificate, Ct)), "text/plain", $"{Certificate.Number}.jwt") : NotFound();

    /// <summary>Only the certificate that the link was issued for.</summary>
    async Task<bool> LoadAsync()
    {
        if (await Db.Set<IssuedCertificate>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(c => c.Id == Link.SubjectId, Ct) is not { } found)
            return false;
        Certificate = found;
        return true;
    }
}
