using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Members;

[Needs(Can.ManageDirectory)]
sealed class EditModel : SeraiPage
{
    [BindProperty]
    public MemberForm Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Not empty while two versions stand side by side.</summary>
    public IReadOnlyList<MergeField> Clash { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await FindAsync(code) is not { } member)
            return NotFound();
        Input = MemberForm.Of(member);
        Version = member.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code) => await SaveAsync(code, Input);

    public async Task<IActionResult> OnPostMergeAsync(string code)
    {
        if (await FindAsync(code) is not { } member)
            return NotFound();
        return await SaveAsync(code, FlatForm.Take(MemberForm.Of(member), MergePosting.Mine(Request.Form), Now));
    }

    async Task<IActionResult> SaveAsync(string code, MemberForm form)
    {
        if (await FindAsync(code) is not { } member)
            return NotFound();
        Input = form;
        var outcome = await Get<ChangeMember>().ExecuteAsync(new(member.Code, Version, form), Change("Member changed"), Ct);
        return await RespondAsync(outcome, $"/members/{member.Code}", T["Saved"], merge: theirs =>
        {
            var saved = (Member)theirs;
            Clash = FlatForm.Compare(MemberForm.Of(saved), form, MemberForm.Labels(T), T);
            Version = saved.Version;
            ModelState.Clear();
            return Page();
        });
    }

    async Task<Member?> FindAsync(string code)
    {
        var key = code.ToUpperInvariant();
        var member = await Db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Code == key, Ct);
        (Code, Name) = (member?.Code ?? "", member?.Name.Pick(T).Text ?? "");
        return member;
    }
}
