using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;

namespace Serai.ImportRoom;

/// <summary>Shows what undoing an import would remove and restore, and what stays and why, before anything happens.</summary>
[Needs(Can.Import)]
sealed class UndoModel : SeraiPage
{
    const int MostShown = 500;

    public sealed record Form
    {
        public string Why { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ImportBatch Batch { get; private set; } = null!;

    public UndoPlan Plan { get; private set; } = new([]);

    public IEnumerable<UndoPlan.Row> Shown => Plan.Rows.OrderBy(r => r.Act == UndoAct.Keep ? 0 : 1).Take(MostShown);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        return UndoImport.Fault(Batch, Now) is null ? Page() : LocalRedirect($"/imports/{id}");
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await ImportsModel.FindAsync(Db, Reader, Get<ImportDesk>(), id, Ct) is not var (batch, _))
            return NotFound();
        Batch = batch;
        if (string.IsNullOrWhiteSpace(Input.Why))
        {
            ModelState.AddModelError("Input.Why", T["Say why the import is undone"]);
            await LoadAsync(id);
            return Again();
        }
        var outcome = await Get<UndoImport>().ExecuteAsync(new(batch), Change($"Import of {batch.FileName} undone: {Input.Why.Trim()}"), Ct);
        return await RespondAsync(outcome, _ => $"/imports/{id}",
            outcome is Outcome<UndoPlan>.Done { Value: var plan } ? T["{0} removed, {1} restored, {2} kept as they are", T.Number(plan.Count(UndoAct.Remove)), T.Number(plan.Count(UndoAct.Restore)), T.Number(plan.Count(UndoAct.Keep))] : null,
            () => LoadAsync(id));
    }

    internal static string Word(UndoAct act) => act switch { UndoAct.Remove => /*T*/"Will be removed", UndoAct.Restore => /*T*/"Will get its old values back", _ => /*T*/"Stays as it is" };

    internal static string Colour(UndoAct act) => act switch { UndoAct.Remove => "bad", UndoAct.Restore => "busy", _ => "warn" };

    async Task<bool> LoadAsync(Guid id)
    {
        if (await ImportsModel.FindAsync(Db, Reader, Get<ImportDesk>(), id, Ct) is not var (batch, _))
            return false;
        Batch = batch;
        if (batch.State == ImportState.Applied)
            Plan = await Get<UndoImport>().PlanAsync(batch, Ct);
        return true;
    }
}
