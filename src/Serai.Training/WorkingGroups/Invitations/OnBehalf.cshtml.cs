using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Web;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class OnBehalfModel : EventPage, IReplyPage
{
    [BindProperty]
    public ReplyForm Input { get; set; } = new();

    public IReadOnlyList<Option> Answers => ReplyForm.Answers(T, own: false);

    public IReadOnlyList<Option> Channels => [.. Enum.GetValues<ReplyChannel>().Where(c => c != ReplyChannel.Link).Select(c => new Option(c.ToString(), T.Say(EventWords.Of(c))))];

    public string Who { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid invitation)
    {
        if (await LoadAsync(id, invitation) is not { } found)
            return NotFound();
        Input = ReplyForm.Of(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid invitation)
    {
        if (await LoadAsync(id, invitation) is null)
            return NotFound();
        var through = Input.Through == ReplyChannel.Link ? ReplyChannel.Mail : Input.Through;
        var outcome = await Get<RecordReply>().ExecuteAsync(new(invitation, Input.Reply, Input.Substitute, Input.SubstituteEmail, Input.Note, through), Change("Reply written down"), Ct);
        return await RespondAsync(outcome, $"{Href}/invitations", T["The reply is kept."]);
    }

    async Task<Invitation?> LoadAsync(Guid id, Guid invitation)
    {
        if (!await FindAsync(id))
            return null;
        var found = await Db.Set<Invitation>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == invitation && i.EventId == id, Ct);
        Who = found?.Name ?? "";
        return found;
    }
}
