using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Training.Nominations;
using Serai.Training.Programmes;

namespace Serai.Training.Letters;

/// <summary>The letters of a round side by side, with what is missing for each Member; from here they are signed and sent together.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class BatchModel : SeraiPage
{
    public sealed record Row(Letter Letter, Member Member, string Salutation)
    {
        public bool NoMailbox => Member.Email is null;

        public bool NoSalutation => Member.Salutation?[Letter.Language] is null;
    }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Programme Programme { get; private set; } = null!;

    public NominationCall? Call { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Members of the programme that have no letter yet, for instance those that joined later.</summary>
    public int Missing { get; private set; }

    public int Drafts => Rows.Count(r => r.Letter.State == LetterState.Draft);

    public int Signed => Rows.Count(r => r.Letter.State == LetterState.Signed);

    public int WithoutMailbox => Rows.Count(r => r.NoMailbox && r.Letter.State != LetterState.Sent);

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<Programme>().AsNoTracking().Include(p => p.Members).FirstOrDefaultAsync(p => p.Code == Code, Ct) is not { } programme)
            return false;
        Programme = programme;
        Call = await Db.Set<NominationCall>().AsNoTracking().FirstOrDefaultAsync(c => c.ProgrammeId == programme.Id, Ct);
        var letters = Call is null ? [] : await Db.Set<Letter>().AsNoTracking().Where(l => l.CallId == Call.Id && l.State != LetterState.Void).ToListAsync(Ct);
        var ids = letters.Select(l => l.MemberId).ToList();
        var members = await Db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, Ct);
        var order = programme.Members.ToDictionary(m => m.OfMember, m => m.Order);
        Rows = [.. letters.OrderBy(l => order.GetValueOrDefault(l.MemberId!.Value)).Select(l =>
        {
            var member = members[l.MemberId!.Value];
            return new Row(l, member, member.Salutation?[l.Language] ?? UsualLetters.SalutationIn(l.Language));
        })];
        Missing = programme.Members.Count(m => letters.All(l => l.MemberId != m.OfMember));
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostGapsAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var entries = Rows.Select(r => new FillGaps.Entry(r.Letter.Id, Request.Form[$"email.{r.Letter.Id}"], Request.Form[$"salutation.{r.Letter.Id}"])).ToList();
        return await RespondAsync(await Get<FillGaps>().ExecuteAsync(entries, Change("Mailboxes and salutations for letters"), Ct), $"/letters/batch/{Code}", T["Saved"]);
    }

    public async Task<IActionResult> OnPostSignAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var outcome = await Get<SignLetters>().ExecuteAsync([.. Rows.Where(r => r.Letter.State == LetterState.Draft).Select(r => r.Letter.Id)], Change("Letters signed"), Ct);
        if (outcome.IsDone)
            Notice(T.Plural(outcome.Made, "{0} letter is signed and numbered", "{0} letters are signed and numbered"));
        return await RespondAsync(outcome, _ => $"/letters/batch/{Code}");
    }

    public async Task<IActionResult> OnPostSendAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var outcome = await Get<SendLetters>().ExecuteAsync(new([.. Rows.Where(r => r.Letter.State == LetterState.Signed).Select(r => r.Letter.Id)], $"{Request.Scheme}://{Request.Host}"), Change("Letters sent"), Ct);
        if (outcome.IsDone)
            Notice(T.Plural(outcome.Made, "{0} letter is in the outbox, with its personal link", "{0} letters are in the outbox, each with its personal link"));
        return await RespondAsync(outcome, _ => $"/letters/batch/{Code}");
    }

    /// <summary>All numbered letters of the round in one archive.</summary>
    public async Task<IActionResult> OnGetZipAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var store = Get<FileStore>();
        var buffer = new MemoryStream();
        await using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var row in Rows.Where(r => r.Letter.FileId is not null))
            {
                await using var entry = await zip.CreateEntry($"{FileNames.Clean($"{row.Letter.Reference} {row.Member.Name.Pick(["en"]).Text}.docx")}").OpenAsync(Ct);
                await using var file = store.Open(row.Letter.FileId!.Value);
                await file.CopyToAsync(entry, Ct);
            }
        buffer.Position = 0;
        return File(buffer, "application/zip", $"{Code} letters.zip");
    }
}
