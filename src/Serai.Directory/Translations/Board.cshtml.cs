using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Translations;

/// <summary>What is missing or old in one language, in all records of all modules, and what readers asked for.</summary>
[Needs(Can.ManageDirectory)]
sealed class BoardModel : SeraiPage
{
    public enum Lack { Missing, Stale, Draft }

    public sealed record Row(string Kind, string KindName, string Field, string FieldName, Guid Id, string Source, string SourceLanguage, Lack Lack, DateTime? Changed);

    public sealed record Count(string Kind, string KindName, int Texts, int Missing, int Stale);

    public string Code { get; private set; } = "";

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Count> Counts { get; private set; } = [];

    public IReadOnlyList<TranslationRequest> Requests { get; private set; } = [];

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public IReadOnlyList<Option> Lacks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        // English is the usual source, so somebody who reads English looks after French first.
        Code = Languages.Find(list["language"])?.Code ?? (T.Language.Code == "en" ? "fr" : T.Language.Code);
        var fields = Get<TextFields>();
        var rows = new List<Row>();
        var counts = new Dictionary<string, Count>();
        foreach (var field in fields.All())
        {
            var texts = await fields.ReadAsync(field, Ct);
            var lacking = texts.Select(t => (Text: t, Lack: LackOf(t.Text, Code))).Where(t => t.Lack is not null).ToList();
            rows.AddRange(lacking.Select(t => RowOf(t.Text, t.Lack!.Value)));
            var before = counts.GetValueOrDefault(field.Kind) ?? new Count(field.Kind, TranslationWords.Kind(T, field.Kind), 0, 0, 0);
            counts[field.Kind] = before with { Texts = before.Texts + texts.Count, Missing = before.Missing + lacking.Count(l => l.Lack != Lack.Stale), Stale = before.Stale + lacking.Count(l => l.Lack == Lack.Stale) };
        }
        Counts = [.. counts.Values.Where(c => c.Texts > 0).OrderByDescending(c => c.Missing + c.Stale).ThenBy(c => c.KindName, StringComparer.Create(T.Culture, true))];
        Kinds = [.. Counts.Select(c => new Option(c.Kind, c.KindName))];
        Lacks = [.. Enum.GetValues<Lack>().Select(l => new Option(l.ToString(), NameOf(l)))];
        Requests = await Db.Set<TranslationRequest>().AsNoTracking().Where(r => r.DoneAt == null).OrderBy(r => r.At).Take(50).ToListAsync(Ct);
        var words = Fold.Words(list.Q);
        List = rows.Where(r => list["kind"] is not { } kind || r.Kind == kind)
            .Where(r => list.Choice<Lack>("lack") is not { } lack || r.Lack == lack)
            .Where(r => words.Count == 0 || words.All(w => Fold.Key(r.Source).Contains(w, StringComparison.Ordinal)))
            .ToPage(list, new Sorts<Row> { ["kind"] = r => r.KindName, ["source"] = r => r.Source, ["state"] = r => r.Lack, Tie = r => r.Id });
        return List.Query.IsExport
            ? ListExport.Of(List, T["Translations"], new(T["Kind"], r => r.KindName), new(T["Field"], r => r.FieldName), new(T["Source language"], r => T.LanguageName(r.SourceLanguage)),
                new(T["Source"], r => r.Source), new(T["State"], r => NameOf(r.Lack)), new(T["Source changed"], r => r.Changed, ColumnType.DateTime))
            : Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid request) =>
        await RespondAsync(await Get<CloseRequest>().ExecuteAsync(request, Change("Wish for a translation closed"), Ct), "/translations", T["Saved"]);

    public string NameOf(Lack lack) => lack switch { Lack.Missing => T["missing"], Lack.Stale => T["older than its source"], _ => T["draft"] };

    internal static Lack? LackOf(LocalText text, string language) => text.Find(language) switch
    {
        null => Lack.Missing,
        { State: not TranslationState.Approved } => Lack.Draft,
        _ => text.IsStale(language) ? Lack.Stale : null,
    };

    Row RowOf(TextFields.Row row, Lack lack) => new(row.Field.Kind, TranslationWords.Kind(T, row.Field.Kind), row.Field.Name, TranslationWords.Field(T, row.Field.Name), row.Id,
        row.Text.Versions[0].Text, row.Text.SourceLanguage, lack, row.Text.Versions[0].ChangedUtc);
}
