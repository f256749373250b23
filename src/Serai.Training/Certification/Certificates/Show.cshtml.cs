using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>One certificate with its files; for those who read people, and for the person it was issued to.</summary>
[Needs(Can.Read)]
internal sealed class CertificateModel(CertificatePrinting printing, PublicAddress address) : SeraiPage
{
    public IssuedCertificate Certificate { get; private set; } = null!;

    public Programme Programme { get; private set; } = null!;

    public Topic Topic { get; private set; } = null!;

    public LocalText? Member { get; private set; }

    public CertificationDecision Decision { get; private set; } = null!;

    public (Guid Id, string Number)? Before { get; private set; }

    public (Guid Id, string Number)? After { get; private set; }

    public string CheckAddress => address.Of($"/check/{Certificate.CheckCode}");

    public bool MayEnd => Certificate.State == CertificateState.Valid && Reader.Can(Can.DecideCertification);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await CertificateEndpoints.FindAsync(id, Db, Reader, Ct) is not { } found)
            return NotFound();
        Certificate = found;
        (Programme, Topic, Member, Decision) = await printing.AroundAsync(found, Ct);
        Before = await OtherAsync(found.Replaces);
        After = await OtherAsync(found.ReplacedBy);
        return Page();
    }

    async Task<(Guid, string)?> OtherAsync(Guid? id) =>
        id is { } other && await Db.Set<IssuedCertificate>().Where(c => c.Id == other).Select(c => c.Number).FirstOrDefaultAsync(Ct) is { } number ? (other, number) : null;
}
