using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Directory.Members;

[Needs(Can.ManageDirectory)]
sealed class NewModel : SeraiPage
{
    [BindProperty]
    public MemberForm Input { get; set; } = new() { Counted = true, Language = "en" };

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync() =>
        await RespondAsync(await Get<AddMember>().ExecuteAsync(Input, Change("Member added"), Ct), code => $"/members/{code}", T["Saved"]);
}
