using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;

namespace Serai.Training.Certification;

/// <summary>How this installation writes its certificates; each is a setting that its administrator may change.</summary>
internal sealed partial record CertificateSettings
{
    /// <summary>Setting <c>Certificates.Number</c>: <c>{year}</c> and <c>{n}</c> (with as many digits as zeros after a colon).</summary>
    public string Number { get; init; } = "MT-{year}-{n:0000}";

    /// <summary>Setting <c>Certificates.Organisation</c>: one line for each language, joined by <c>|</c>.</summary>
    public string Organisation { get; init; } = "World Customs Organization|Organisation mondiale des douanes";

    /// <summary>Setting <c>Certificates.Signatories</c>: <c>Name, role, organisation</c> with commas, people joined by <c>|</c>. Empty: who decided.</summary>
    public string Signatories { get; init; } = "";

    /// <summary>Setting <c>Certificates.Status</c>: <c>1edtech</c> (what Open Badges verifiers look for) or <c>bitstring</c> (the W3C list).</summary>
    public string Status { get; init; } = "1edtech";

    public static async Task<CertificateSettings> ReadAsync(SeraiDb db, CancellationToken ct)
    {
        var set = await db.Set<Setting>().AsNoTracking().Where(s => s.Key.StartsWith("Certificates.")).ToDictionaryAsync(s => s.Key, s => s.Value, ct);
        var usual = new CertificateSettings();
        return new CertificateSettings
        {
            Number = set.GetValueOrDefault("Certificates.Number") is { } scheme && scheme.Contains("{n", StringComparison.Ordinal) ? scheme : usual.Number,
            Organisation = set.GetValueOrDefault("Certificates.Organisation") ?? usual.Organisation,
            Signatories = set.GetValueOrDefault("Certificates.Signatories") ?? usual.Signatories,
            Status = set.GetValueOrDefault("Certificates.Status") is "bitstring" ? "bitstring" : usual.Status,
        };
    }

    public string Write(int year, int n) => Place().Replace(Number.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        m => n.ToString(m.Groups[1].Success ? m.Groups[1].Value : "0", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{n(?::(0+))?\}")]
    private static partial Regex Place();
}
