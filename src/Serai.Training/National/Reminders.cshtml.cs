using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.National;

[Needs(Can.RunProgrammes)]
internal sealed class RemindersModel : SeraiPage
{
    public bool On { get; private set; }

    public string? LastMonth { get; private set; }

    public Page<NudgeTrainers.Silent> List { get; private set; } = null!;

    public Task OnGetAsync(ListQuery list) => LoadAsync(list);

    public async Task<IActionResult> OnPostSwitchAsync(bool on)
    {
        await NudgeSetting.PutAsync(Db, on, Ct);
        await Db.SaveAsync(Change(on ? "Monthly reminders switched on" : "Monthly reminders switched off"), Ct);
        Notice(on ? T["Reminders go out on the first days of each month."] : T["No monthly reminders go out any more."]);
        return LocalRedirect("/national-training/reminders");
    }

    public async Task<IActionResult> OnPostSendAsync(ListQuery list)
    {
        var outcome = await Get<NudgeTrainers>().ExecuteAsync(Get<PublicAddress>().Root, Change("Monthly reminders sent"), Ct);
        return await RespondAsync(outcome, _ => "/national-training/reminders", T["The reminders are in the outbox."], () => LoadAsync(list));
    }

    async Task LoadAsync(ListQuery list)
    {
        On = await NudgeSetting.IsOnAsync(Db, Ct);
        LastMonth = await Db.Set<Setting>().Where(s => s.Key == NudgeSetting.LastKey).Select(s => s.Value).FirstOrDefaultAsync(Ct);
        var silent = await Get<NudgeTrainers>().SilentAsync(DateOnly.FromDateTime(Now), Ct);
        List = silent.Where(s => list.Q.Length == 0 || s.Name.Contains(list.Q, StringComparison.CurrentCultureIgnoreCase)).ToPage(list, new Sorts<NudgeTrainers.Silent> { ["name"] = s => s.Name, ["last"] = s => s.Last });
    }
}
