using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Ports;
using Serai.Platform.Uploads;
using Serai.Platform.Web;

namespace Serai.ImportRoom;

[Needs(Can.Import)]
sealed class ImportsModel : SeraiPage
{
    public sealed record Form
    {
        public string Kind { get; init; } = "";

        public IFormFile? File { get; init; }
    }

    public sealed record Row(Guid Id, string File, string Kind, string By, DateTime At, ImportState State, int Added, int Changed, int LeftOut, Guid FileId, Guid? AnswerFileId);

    [BindProperty]
    public Form Input { get; set; } = new();

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> Kinds => [.. Get<ImportDesk>().Targets.Where(t => Reader.Can(t.Capability)).Select(t => new Option(t.Kind, T.Say(t.Title)))];

    public string TitleOf(string kind) => Get<ImportDesk>().Find(kind) is { } target ? T.Say(target.Title) : kind;

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        await LoadAsync(list);
        return List.Query.IsExport
            ? ListExport.Of(List, T["Imports"], new ExportColumn<Row>(T["File"], r => r.File), new(T["What"], r => TitleOf(r.Kind)), new(T["By"], r => r.By),
                new(T["When"], r => r.At, ColumnType.DateTime), new(T["New"], r => r.Added, ColumnType.Integer), new(T["Changed"], r => r.Changed, ColumnType.Integer),
                new(T["Left out"], r => r.LeftOut, ColumnType.Integer), new(T["State"], r => T[Word(r.State)]))
            : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var target = Get<ImportDesk>().Find(Input.Kind);
        if (target is null || !Reader.Can(target.Capability))
            ModelState.AddModelError("Input.Kind", T["Choose what is in the table"]);
        if (Input.File is null)
            ModelState.AddModelError("Input.File", T["Choose a file"]);
        if (ModelState.IsValid)
        {
            var change = Change("Table uploaded for import");
            var received = await Get<ReceiveFile>().ExecuteAsync(new ReceiveFile.Command(Input.File!, FilePurpose.DataImport, "File", null, null), change, Ct);
            if (received is Outcome<StoredFile>.Done { Value: var file })
            {
                var batch = new ImportBatch { Kind = Input.Kind, FileId = file.Id, FileName = file.Name, ByAccountId = Reader.AccountId, ByName = Reader.Name, At = Now };
                file.SubjectId = batch.Id;
                Db.Add(batch);
                await Db.SaveAsync(change, Ct);
                return LocalRedirect($"/imports/{batch.Id}");
            }
            Show(((Outcome<StoredFile>.Invalid)received).Problems);
        }
        await LoadAsync(ListQuery.From(Request));
        return Again();
    }

    internal static string Word(ImportState state) => state switch
    {
        ImportState.Preview => /*T*/"Looked at only", ImportState.Applied => /*T*/"Imported", _ => /*T*/"Undone",
    };

    internal static string Colour(ImportState state) => state switch { ImportState.Preview => "todo", ImportState.Applied => "ok", _ => "quiet" };

    /// <summary>The batch, tracked, when the reader may handle it: their own, or any for those who see everything.</summary>
    internal static async Task<(ImportBatch Batch, IImportTarget Target)?> FindAsync(SeraiDb db, Reader reader, ImportDesk desk, Guid id, CancellationToken ct)
    {
        var batch = await db.Set<ImportBatch>().FirstOrDefaultAsync(b => b.Id == id, ct);
        return batch is null || !(reader.Sight.All || batch.ByAccountId == reader.AccountId) || desk.Find(batch.Kind) is not { } target || !reader.Can(target.Capability)
            ? null : (batch, target);
    }

    async Task LoadAsync(ListQuery list)
    {
        var batches = Db.Set<ImportBatch>().AsNoTracking();
        if (!Reader.Sight.All)
            batches = batches.Where(b => b.ByAccountId == Reader.AccountId);
        if (list.Q.Length > 0)
            batches = batches.Where(b => b.FileName.Contains(list.Q) || b.ByName.Contains(list.Q));
        List = await batches.Select(b => new Row(b.Id, b.FileName, b.Kind, b.ByName, b.At, b.State, b.Added, b.Changed, b.LeftOut, b.FileId, b.AnswerFileId))
            .PageAsync(list, new Sorts<Row> { ["at"] = r => r.At, ["file"] = r => r.File, ["kind"] = r => r.Kind, Tie = r => r.Id, NewestFirst = true }, Ct);
    }
}
