using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

[Needs(Can.RunProgrammes)]
internal sealed class RecordModel : SeraiPage
{
    public sealed record Form
    {
        public string MemberCode { get; set; } = "";
        public Channel Channel { get; set; } = Channel.Letter;
        public DateOnly? ReceivedOn { get; set; }
        public string? Note { get; set; }
        public IFormFile? Evidence { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public IEnumerable<Option> Channels => [new(nameof(Channel.Letter), T["letter on paper"]), new(nameof(Channel.Mail), T["mail"]), new(nameof(Channel.Telephone), T["telephone"])];

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<Programme>().AsNoTracking().Include(p => p.Members).FirstOrDefaultAsync(p => p.Code == Code, Ct) is not { } programme || !await Db.Set<NominationCall>().AnyAsync(c => c.ProgrammeId == programme.Id, Ct))
            return false;
        var ids = programme.Members.OrderBy(m => m.Order).Select(m => m.OfMember).ToList();
        var members = await Db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, Ct);
        Members = [.. ids.Select(id => new Option(members[id].Code, members[id].Name.Pick(T).Text))];
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await RespondAsync(await Get<RecordReply>().ExecuteAsync(new(Code, Input.MemberCode, Input.Channel, Input.ReceivedOn, Input.Note, Input.Evidence), Change("Answer recorded on behalf of the administration"), Ct),
            member => $"/nominations/{Code}/{member}", T["Recorded. Now fill in the nomination as it was sent, and hand it in; the receipt goes to the administration."], LoadAsync);
}
