using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Time;
using Serai.Platform.Web;
using Serai.Training.Nominations;
using Serai.Training.Programmes;

namespace Serai.Training.Letters;

[Needs(Can.RunProgrammes)]
internal sealed class PrepareModel : SeraiPage
{
    public sealed record Form
    {
        public string ProgrammeCode { get; set; } = "";
        public string Template { get; set; } = UsualLetters.Nomination;
        public string SignatoryName { get; set; } = "";
        public string SignatoryOffice { get; set; } = "";
        public DateOnly? DatedOn { get; set; }
        public string Contact { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Programmes { get; private set; } = [];

    public IReadOnlyList<Option> Templates { get; private set; } = [];

    async Task LoadAsync()
    {
        var rounds = await Db.Set<NominationCall>().Select(c => c.ProgrammeId).ToListAsync(Ct);
        Programmes = [.. (await Db.Set<Programme>().AsNoTracking().Where(p => p.State == ProgrammeState.Preparing || p.State == ProgrammeState.Running || rounds.Contains(p.Id)).ToListAsync(Ct))
            .OrderBy(p => p.State).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p => new Option(p.Code, $"{p.Code} – {p.Title.Pick(T).Text}"))];
        Templates = [.. (await UsualLetters.AllAsync(Db, Ct)).Select(t => new Option(t.Code, t.Name.Pick(T).Text))];
    }

    public async Task OnGetAsync(string? programme)
    {
        await LoadAsync();
        // The signatory and the mailbox for questions stay the same from letter to letter.
        var last = await Db.Set<Letter>().AsNoTracking().OrderByDescending(l => l.PreparedAt).Select(l => new { l.SignatoryName, l.SignatoryOffice }).FirstOrDefaultAsync(Ct);
        Input = new Form
        {
            ProgrammeCode = programme ?? "", SignatoryName = last?.SignatoryName ?? "", SignatoryOffice = last?.SignatoryOffice ?? "",
            DatedOn = Zones.ToLocal(Now, Reader.Zone).Date.ToDateOnly(), Contact = await Db.Set<Serai.Directory.Accounts.Account>().Where(a => a.Id == Reader.AccountId).Select(a => a.Email).FirstOrDefaultAsync(Ct) ?? "",
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await Get<PrepareLetters>().ExecuteAsync(new(Input.ProgrammeCode, Input.Template, Input.SignatoryName, Input.SignatoryOffice, Input.DatedOn, Input.Contact), Change("Letters prepared"), Ct);
        return await RespondAsync(outcome, code => $"/letters/batch/{code}", reload: LoadAsync);
    }
}
