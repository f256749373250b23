using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

[Needs(Can.RunProgrammes)]
internal sealed class MembersModel : SeraiPage
{
    public sealed record RowForm
    {
        public Guid Member { get; init; }
        public int Order { get; init; }
        public string? From { get; init; }
        public string? Until { get; init; }
        public Guid? Group { get; init; }
        public bool Remove { get; init; }
    }

    public sealed record Form
    {
        public List<RowForm> Rows { get; init; } = [];
        public Guid? Add { get; init; }
        public string? AddFrom { get; init; }
        public string? GroupCode { get; init; }
        public LocalText GroupName { get; init; } = LocalText.Empty;
        public string? GroupLanguage { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Programme Programme { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, LocalText> Names { get; private set; } = new Dictionary<Guid, LocalText>();

    public IReadOnlyList<Option> Groups { get; private set; } = [];

    public IReadOnlyList<Option> Others { get; private set; } = [];

    public IReadOnlyList<Option> LanguageOptions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        var outcome = await Get<SaveMembers>().ExecuteAsync(new(code, [.. Input.Rows.Select(r => new SaveMembers.Row(r.Member, r.Order, r.From, r.Until, r.Group, r.Remove))], Input.Add, Input.AddFrom), Change("Members of the programme edited"), Ct);
        return await RespondAsync(outcome, $"/programmes/{code}/members", T["Saved"]);
    }

    public async Task<IActionResult> OnPostGroupAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        var outcome = await Get<AddGroup>().ExecuteAsync(new(code, Input.GroupCode ?? "", Input.GroupName, Input.GroupLanguage ?? "en"), Change("Group added"), Ct);
        if (!outcome.IsDone)
            Fill();
        return await RespondAsync(outcome, $"/programmes/{code}/members", T["Saved"]);
    }

    void Fill() => Input = Input with
    {
        Rows = [.. Programme.Members.OrderBy(m => m.Order).Select(m => new RowForm { Member = m.OfMember, Order = m.Order, From = StatedDates.ToField(m.From, m.FromPrecision), Until = StatedDates.ToField(m.Until, Precision.Day), Group = m.GroupId })],
    };

    async Task<bool> LoadAsync(string code)
    {
        if (await Db.Set<Programme>().AsNoTracking().Include(p => p.Members).Include(p => p.Groups).AsSplitQuery().SingleOrDefaultAsync(p => p.Code == code, Ct) is not { } programme)
            return false;
        Programme = programme;
        var all = await Db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Name, m.Counted }).ToListAsync(Ct);
        Names = all.ToDictionary(m => m.Id, m => m.Name);
        var taking = programme.Members.Select(m => m.OfMember).ToHashSet();
        Others = [.. all.Where(m => m.Counted && !taking.Contains(m.Id)).Select(m => new Option(m.Id.ToString(), T.Best(m.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        Groups = [.. programme.Groups.Select(g => new Option(g.Id.ToString(), T.Best(g.Name)))];
        LanguageOptions = [.. programme.Languages.Split(',').Select(l => new Option(l, T.LanguageName(l)))];
        return true;
    }
}
