using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>The register of all certificates that the reader may see; a coordinator sees those of their own Member.</summary>
[Needs(Can.ReadPeople)]
internal sealed class CertificatesModel : SeraiPage
{
    public sealed record Row(Guid Id, string Number, string Name, string? Native, LocalText? Member, LocalText Topic, string Programme, DateOnly On, CertificateState State, int Year, int Sequence);

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> States { get; private set; } = [];

    public IReadOnlyList<Option> Topics { get; private set; } = [];

    public IReadOnlyList<Option> Programmes { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    /// <summary>The chosen programme, whose papers can be taken together.</summary>
    public string? Chosen { get; private set; }

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var certificates = Db.Set<IssuedCertificate>().AsNoTracking();
        if (list.Choice<CertificateState>("state") is { } state)
            certificates = certificates.Where(c => c.State == state);
        if (list.Id("member") is { } member)
            certificates = certificates.Where(c => c.MemberId == member);
        var rows =
            from c in certificates
            join t in Db.Set<Topic>() on c.TopicId equals t.Id
            join p in Db.Set<Programme>() on c.ProgrammeId equals p.Id
            join m in Db.Set<Member>() on c.MemberId equals (Guid?)m.Id into ms
            from m in ms.DefaultIfEmpty()
            where (list["topic"] == null || t.Code == list["topic"]) && (list["programme"] == null || p.Code == list["programme"])
            select new Row(c.Id, c.Number, c.PersonName, c.NativeName, m == null ? null : m.Name, t.Name, p.Code, c.AwardedOn, c.State, c.Year, c.Sequence);
        // Names are compared folded, which a database cannot do; a register of certificates is small enough to fold in memory.
        var all = await rows.ToListAsync(Ct);
        if (list.Q.Length > 0)
        {
            var words = Fold.Key(list.Q).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            all = all.Where(r => Fold.Key($"{r.Name} {r.Native} {r.Number}") is var text && words.All(w => text.Contains(w, StringComparison.Ordinal))).ToList();
        }
        List = all.ToPage(list, new Sorts<Row> { ["number"] = r => r.Year * 100_000 + r.Sequence, ["name"] = r => r.Name, ["member"] = r => r.Member == null ? "" : r.Member.Pick(T).Text, ["topic"] = r => r.Topic.Pick(T).Text, ["on"] = r => r.On, NewestFirst = true });
        if (list.IsExport)
            return ListExport.Of(List, T["Certificates"],
                new ExportColumn<Row>(T["Number"], r => r.Number), new ExportColumn<Row>(T["Person"], r => r.Name), new ExportColumn<Row>(T["Member"], r => r.Member?.Pick(T).Text),
                new ExportColumn<Row>(T["Topic"], r => r.Topic.Pick(T).Text), new ExportColumn<Row>(T["Programme"], r => r.Programme),
                new ExportColumn<Row>(T["Date"], r => r.On, ColumnType.Date), new ExportColumn<Row>(T["State"], r => StateName(r.State)));

        Chosen = list["programme"] is { } code && List.Total > 0 ? code : null;
        States = Enum.GetValues<CertificateState>().Select(s => new Option(s.ToString(), StateName(s))).ToList();
        Topics = (await Db.Set<Topic>().AsNoTracking().Where(t => Db.Set<IssuedCertificate>().Any(c => c.TopicId == t.Id)).ToListAsync(Ct)).Select(t => new Option(t.Code, t.Name.Pick(T).Text)).OrderBy(o => o.Text, StringComparer.CurrentCulture).ToList();
        Programmes = (await Db.Set<Programme>().AsNoTracking().Where(p => Db.Set<IssuedCertificate>().Any(c => c.ProgrammeId == p.Id)).OrderBy(p => p.Code).ToListAsync(Ct)).Select(p => new Option(p.Code, $"{p.Code} – {p.Title.Pick(T).Text}")).ToList();
        Members = (await Db.Set<Member>().AsNoTracking().Where(m => Db.Set<IssuedCertificate>().Any(c => c.MemberId == m.Id)).ToListAsync(Ct)).Select(m => new Option(m.Id.ToString(), m.Name.Pick(T).Text)).OrderBy(o => o.Text, StringComparer.CurrentCulture).ToList();
        return Page();
    }

    /// <summary>All valid papers of one programme in a ZIP; many of them as long work.</summary>
    public async Task<IActionResult> OnPostZipAsync(string programme)
    {
        if (await Db.Set<Programme>().Where(p => p.Code == programme).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(Ct) is not { } id)
            return NotFound();
        var (zip, job) = await Get<CertificateZip>().MakeAsync(id, Reader.AccountId, Ct);
        return zip is not null ? File(zip, "application/zip", $"{programme}.zip") : job is not null ? LocalRedirect($"/jobs/{job.Id}") : NotFound();
    }

    public string StateName(CertificateState state) => StateName(T, state);

    internal static string StateName(Text t, CertificateState state) => state switch
    {
        CertificateState.Valid => t[/*T*/"Valid"],
        CertificateState.Revoked => t[/*T*/"Revoked"],
        _ => t[/*T*/"Replaced"],
    };

    internal static string StateLook(CertificateState state) => state switch { CertificateState.Valid => "ok", CertificateState.Revoked => "bad", _ => "quiet" };
}
