using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class ImportAgendaModel : EventPage
{
    public sealed record Form
    {
        public IFormFile? File { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<(AgendaTable.Row Row, bool There)>? Rows { get; private set; }

    public Guid FileId { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (Input.File is not { Length: > 0 } file)
            return Refuse(T["Choose the file."]);
        var change = Change("Table of an agenda received");
        var received = await Get<ReceiveFile>().ExecuteAsync(new(file, FilePurpose.DataImport, "File", id, null), change, Ct);
        if (received is not Outcome<StoredFile>.Done { Value: var stored })
            return await RespondAsync(received, _ => Href);
        await Db.SaveAsync(change with { Key = null }, Ct);
        await using var content = Get<FileStore>().Open(stored.Id);
        var rows = AgendaTable.Read(content, stored.Name, Event, Now, out var fault);
        if (fault is not null)
            return Refuse(T.Say(fault));
        var have = await SessionsAsync();
        FileId = stored.Id;
        Rows = [.. rows.Select(r => (r, ImportAgenda.IsThere(have, r)))];
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(Guid id, Guid file)
    {
        if (!await FindAsync(id) || await Db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(f => f.Id == file && f.SubjectId == id && f.OwnerAccountId == Reader.AccountId, Ct) is not { } stored)
            return NotFound();
        await using var content = Get<FileStore>().Open(stored.Id);
        var rows = AgendaTable.Read(content, stored.Name, Event, Now, out _);
        var outcome = await Get<ImportAgenda>().ExecuteAsync(new(id, rows), Change("Agenda imported") with { Evidence = stored.Sha256 }, Ct);
        return await RespondAsync(outcome, _ => $"{Href}/agenda", T["The new sessions are in the agenda."]);
    }

    PageResult Refuse(string message)
    {
        ModelState.AddModelError("Input.File", message);
        return Again();
    }
}
