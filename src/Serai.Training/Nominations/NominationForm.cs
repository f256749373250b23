using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Keys;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>
/// The nomination form, one thing per page, for an administration that comes once. It is the same whether it was opened by the
/// personal link or from a coordinator's account; the two pages only say who may enter and under which address.
/// </summary>
internal abstract class NominationForm : SeraiPage
{
    public static readonly IReadOnlyList<string> NomineeSteps = ["person", "work", "languages", "motivation", "files"];

    public sealed record Form
    {
        public string? FamilyName { get; set; }
        public string? GivenName { get; set; }
        public string? NativeName { get; set; }
        public string? NativeLanguage { get; set; }
        public string? Sex { get; set; }
        public string? Position { get; set; }
        public string? Office { get; set; }
        public string? YearsInCustoms { get; set; }
        public string? Email { get; set; }
        public string? Phone { get; set; }
        public string? Levelen { get; set; }
        public string? Levelru { get; set; }
        public string? Levelfr { get; set; }
        public string? Leveles { get; set; }
        public string? OtherLanguage { get; set; }
        public string? OtherLevel { get; set; }
        public string? Motivation { get; set; }
        public bool Committed { get; set; }
        public string? HeadName { get; set; }
        public string? HeadOffice { get; set; }
        public bool ForHead { get; set; }
        public string? ContactName { get; set; }
        public string? ContactEmail { get; set; }
        public string? ContactPhone { get; set; }
        public string? DocumentId { get; set; }
        public IFormFile? File { get; set; }
        public int Version { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    public NominationCall Call { get; private set; } = null!;

    public Programme Programme { get; private set; } = null!;

    public Member Member { get; private set; } = null!;

    public Nomination? Nomination { get; private set; }

    public Nominee? Nominee { get; private set; }

    public Receipt? Receipt { get; private set; }

    public bool ReceiptHolds { get; private set; }

    public string PublicKey { get; private set; } = "";

    public IReadOnlyList<RefusedFile> Refused { get; private set; } = [];

    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    public Clash? Clash { get; private set; }

    /// <summary>Address of the first page of this form, without a slash at its end.</summary>
    public abstract string Base { get; }

    public abstract bool ByLink { get; }

    public bool IsClosed => Call.Deadline.IsClosed(Now);

    public bool MayChange => Nomination is null or { State: NominationState.Draft };

    /// <summary>The call and the Member that this reader may answer for; null closes the door.</summary>
    protected abstract Task<(Guid CallId, Guid MemberId)?> EnterAsync();

    public string At(string step, Guid? id = null) => id is { } of ? $"{Base}/{step}/{of}" : step.Length == 0 ? Base : $"{Base}/{step}";

    async Task<bool> LoadAsync()
    {
        if (await EnterAsync() is not { } entered)
            return false;
        Member = await Db.Set<Member>().AsNoTracking().FirstAsync(m => m.Id == entered.MemberId, Ct);
        if (ByLink)
            Reader.Zone = Member.Zone;
        Call = await Db.Set<NominationCall>().AsNoTracking().Include(c => c.Criteria).Include(c => c.Documents).Include(c => c.Extensions).FirstAsync(c => c.Id == entered.CallId, Ct);
        Programme = await Db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == Call.ProgrammeId, Ct);
        Nomination = await Db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).Include(n => n.Files).FirstOrDefaultAsync(n => n.CallId == Call.Id && n.MemberId == Member.Id, Ct);
        Step ??= "";
        if (NomineeSteps.Contains(Step) || Step == "remove")
        {
            Nominee = Guid.TryParse(Id, out var id) ? Nomination?.Named.FirstOrDefault(n => n.Id == id) : null;
            return Nominee is not null;
        }
        if (Step == "receipt")
        {
            Receipt = await Db.Set<Receipt>().AsNoTracking().FirstOrDefaultAsync(r => r.Number == Id && r.MemberId == Member.Id && r.ProgrammeId == Programme.Id, Ct);
            return Receipt is not null;
        }
        return Step is "" or "add" or "letter" or "check" or "submit" or "reopen" or "withdraw" or "keep" && Id is null;
    }

    public async Task<IActionResult> OnGetAsync(string? format = null)
    {
        if (!await LoadAsync())
            return NotFound();
        // A press whose answer was lost comes back here: it finds the receipt of the first time.
        if (Step == "submit" && Nomination is not null && await Db.Set<Receipt>().Where(r => r.NominationId == Nomination.Id).OrderByDescending(r => r.At).Select(r => r.Number).FirstOrDefaultAsync(Ct) is { } number)
            return LocalRedirect(At("receipt") + "/" + number);
        if (Step is "submit" or "add" or "reopen")
            return LocalRedirect(Step == "submit" ? At("check") : Base);
        if (Step is "letter" or "check" or "withdraw" && Nomination is null || Step == "keep" && Nomination is not { IsBeingChanged: true })
            return LocalRedirect(Base);
        if (Receipt is { } shown && format is not null)
            return Download(shown, format);
        Fill();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        switch (Step)
        {
            case "add":
                Step = "";
                return await RespondAsync(await Get<AddNominee>().ExecuteAsync(new(Call.Id, Member.Id), Change("Nominee added"), Ct), id => At("person", id), reload: PrepareAsync);
            case "submit":
                Step = "check";
                return await RespondAsync(await Get<SubmitNomination>().ExecuteAsync(new(Call.Id, Member.Id, Origin), Change("Nomination handed in"), Ct), number => $"{Base}/receipt/{number}", reload: PrepareAsync);
            case "reopen":
                Step = "";
                return await RespondAsync(await Get<ReopenNomination>().ExecuteAsync(new(Call.Id, Member.Id), Change("Nomination opened again"), Ct), Base,
                    T["The nomination is open again. What you handed in stays in force until you hand it in anew."], PrepareAsync);
            case "withdraw":
                return await RespondAsync(await Get<WithdrawNomination>().ExecuteAsync(new(Call.Id, Member.Id, Origin), Change("Nomination withdrawn"), Ct), number => $"{Base}/receipt/{number}", reload: PrepareAsync);
            case "keep":
                return await RespondAsync(await Get<KeepHandedIn>().ExecuteAsync(new(Call.Id, Member.Id), Change("Changes to the nomination given up"), Ct), Base, T["The changes are given up. What you handed in is unchanged."], PrepareAsync);
            case "remove":
                return await RespondAsync(await Get<RemoveNominee>().ExecuteAsync(new(Nominee!.Id), Change("Nominee removed"), Ct), Base, T["The nominee was removed."], PrepareAsync);
            case "files":
                return await AttachAsync();
            case "letter" when Input.File is not null:
                return await AttachAsync();
            case "letter" or "person" or "work" or "languages" or "motivation" when Nomination is not null:
                return await KeepAsync(Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString()), "Input.", Input.Version);
            default:
                return NotFound();
        }
    }

    /// <summary>The merge page comes back with one choice for each field.</summary>
    public async Task<IActionResult> OnPostMergeAsync(int version)
    {
        if (!await LoadAsync() || Nomination is null)
            return NotFound();
        var chosen = Request.Form.Where(f => f.Key.StartsWith("take.", StringComparison.Ordinal))
            .ToDictionary(f => f.Key[5..], f => Request.Form[$"{(f.Value == "theirs" ? "theirs" : "mine")}.{f.Key[5..]}"].ToString());
        foreach (var same in Request.Form.Where(f => f.Key.StartsWith("same.", StringComparison.Ordinal)))
            chosen.TryAdd(same.Key[5..], same.Value.ToString());
        return await KeepAsync(chosen, "", version);
    }

    public async Task<IActionResult> OnPostRemoveFileAsync(Guid file)
    {
        if (!await LoadAsync() || Nomination is null)
            return NotFound();
        return await RespondAsync(await Get<RemoveFile>().ExecuteAsync(new(Nomination.Id, file), Change("File removed"), Ct), Request.Path, T["The file was removed."], PrepareAsync);
    }

    async Task<IActionResult> KeepAsync(Dictionary<string, string> posted, string prefix, int version)
    {
        var typed = posted.Where(p => p.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(p => p.Key[prefix.Length..],
            p => p.Value is "false" ? "" : p.Value is "true,false" ? "true" : p.Value.ReplaceLineEndings("\n"));
        var outcome = await Get<SavePart>().ExecuteAsync(new(Nomination!.Id, Nominee?.Id, Step!, typed, version), Change("Nomination draft saved"), Ct);
        return await RespondAsync(outcome, Next(), T["Saved at {0}. It is safe to leave.", T.Time(Now)], PrepareAsync, theirs =>
        {
            Clash = (Clash)theirs;
            return Page();
        });
    }

    async Task<IActionResult> AttachAsync()
    {
        var document = Guid.TryParse(Input.DocumentId, out var id) ? id : (Guid?)null;
        var outcome = await Get<AttachFile>().ExecuteAsync(new(Nomination!.Id, Nominee?.Id, document, Input.File), Change("File received"), Ct);
        return await RespondAsync(outcome, Request.Path, T["The file was received at {0}.", T.Time(Now)], PrepareAsync);
    }

    /// <summary>Where "Save and continue" leads: the next page about this nominee, then the overview.</summary>
    string Next()
    {
        if (Nominee is null)
            return At("check");
        var next = NomineeSteps.ToList().IndexOf(Step!) + 1;
        return next < NomineeSteps.Count ? At(NomineeSteps[next], Nominee.Id) : Base;
    }

    protected string Origin => $"{Request.Scheme}://{Request.Host}";

    void Fill()
    {
        if (Nominee is { } n)
        {
            var levels = n.Levels();
            var other = levels.FirstOrDefault(l => !FormFields.Asked.Contains(l.Key));
            Input = new Form
            {
                FamilyName = n.FamilyName, GivenName = n.GivenName, NativeName = n.NativeName, NativeLanguage = n.NativeLanguage,
                Sex = n.Sex == Directory.People.Sex.NotStated ? null : n.Sex.ToString(), Position = n.Position, Office = n.Office,
                YearsInCustoms = n.YearsInCustoms?.ToString(T.Culture), Email = n.Email, Phone = n.Phone,
                Levelen = levels.GetValueOrDefault("en"), Levelru = levels.GetValueOrDefault("ru"), Levelfr = levels.GetValueOrDefault("fr"), Leveles = levels.GetValueOrDefault("es"),
                OtherLanguage = other.Key, OtherLevel = other.Value, Motivation = n.Motivation, Committed = n.Committed, Version = n.Version,
            };
        }
        else if (Nomination is { } m)
            Input = new Form { HeadName = m.HeadName, HeadOffice = m.HeadOffice, ForHead = m.ForHead, ContactName = m.ContactName, ContactEmail = m.ContactEmail, ContactPhone = m.ContactPhone, Version = m.Version };
    }

    async Task PrepareAsync()
    {
        if (Nomination is null)
            return;
        Gaps = Gap.Of(Nomination, Call, Now);
        Refused = await Db.Set<RefusedFile>().AsNoTracking().Where(f => f.SubjectId == Nomination.Id).OrderByDescending(f => f.At).Take(20).ToListAsync(Ct);
        if (Receipt is { } receipt)
        {
            var keys = Get<KeyRing>();
            lock (keys)
            {
                ReceiptHolds = receipt.Holds(keys.Receipts);
                PublicKey = keys.Receipts.ExportSubjectPublicKeyInfoPem();
            }
        }
    }

    IActionResult Download(Receipt receipt, string format)
    {
        var keys = Get<KeyRing>();
        return format switch
        {
            "txt" => File(receipt.BodyBytes, "text/plain; charset=utf-8", $"{receipt.Number}.txt"),
            "sig" => File(Convert.FromBase64String(receipt.Signature), "application/octet-stream", $"{receipt.Number}.sig"),
            "pem" => File(System.Text.Encoding.ASCII.GetBytes(keys.Receipts.ExportSubjectPublicKeyInfoPem()), "application/x-pem-file", "serai-receipts.pem"),
            _ => NotFound(),
        };
    }

    public IEnumerable<Option> LevelOptions => FormFields.Levels.Select(l => new Option(l, l == "native" ? T["native language"] : l));

    public IEnumerable<Option> LanguageOptions => Platform.Language.Languages.Content.Select(c => new Option(c, T.LanguageName(c))).OrderBy(o => o.Text, StringComparer.Create(T.Culture, true));

    public IEnumerable<Option> SexOptions => [new(nameof(Sex.Female), T["female"]), new(nameof(Sex.Male), T["male"])];

    public IEnumerable<Option> DocumentOptions => Call.Documents.OrderBy(d => d.Order).Select(d => new Option(d.Id.ToString(), d.Name.Pick(T).Text)
    {
        Hint = d.LateUntil is { } day ? T["may follow until {0}", day] : null,
    });

    public IEnumerable<NominationFile> FilesOf(Guid? nominee) => Nomination!.Kept.Where(f => f.NomineeId == nominee).OrderBy(f => f.ReceivedAt);

    public string StepTitle(string step) => step switch
    {
        "person" => T["Name"],
        "work" => T["Work and contact"],
        "languages" => T["Languages"],
        "motivation" => T["Reason and commitment"],
        "files" => T["Documents"],
        _ => T["Head of the administration"],
    };

    public string LevelText(string level) => level == "native" ? T["native language"] : level;
}
