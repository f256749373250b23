using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Links;
using Serai.Platform.Time;
using Serai.Platform.Web;

namespace Serai.Training.WorkingGroups;

/// <summary>Accept, decline or name a substitute with the link of the mail, without an account.</summary>
[OpensByLink(InvitationMail.Purpose)]
internal sealed class ReplyModel : EventPage, IReplyPage
{
    [BindProperty]
    public ReplyForm Input { get; set; } = new();

    public Invitation Invitation { get; private set; } = null!;

    public string Token { get; private set; } = "";

    public AgendaView Agenda { get; private set; } = null!;

    public IReadOnlyList<Option> Answers => ReplyForm.Answers(T, own: true);

    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (!await LoadAsync(token))
            return NotFound();
        Input = ReplyForm.Of(Invitation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await LoadAsync(token))
            return NotFound();
        var outcome = await Get<RecordReply>().ExecuteAsync(new(Invitation.Id, Input.Reply, Input.Substitute, Input.SubstituteEmail, Input.Note, ReplyChannel.Link), Change("Reply through a personal link"), Ct);
        return await RespondAsync(outcome, $"/reply/{token}", T["Your reply is kept. You can change it here until the event."]);
    }

    async Task<bool> LoadAsync(string token)
    {
        Token = token;
        var subject = Link.SubjectId;
        if (await Db.Set<Invitation>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(i => i.Id == subject, Ct) is not { } invitation || !await FindAsync(invitation.EventId))
            return false;
        Invitation = invitation;
        if (Zones.IsKnown(invitation.Zone))
            Reader.Zone = invitation.Zone!;
        Agenda = AgendaView.Of(Event, await SessionsAsync(), new Dictionary<Guid, AgendaView.ModuleRow>(), T);
        return true;
    }
}
