using Microsoft.AspNetCore.Mvc;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Merging;

/// <summary>Records that may be one person, to be looked at two by two.</summary>
[Needs(Can.EditPeople)]
sealed class DuplicatesModel : SeraiPage
{
    public sealed record Row(PossibleDuplicates.One First, PossibleDuplicates.One Second, string Member, Likeness By, string Alike);

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> MemberChoices { get; private set; } = [];

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var members = await Get<MemberNames>().ByIdAsync(Ct);
        var pairs = await Get<PossibleDuplicates>().FindAsync(null, Ct);
        MemberChoices = [.. members.Values.Where(m => pairs.Any(p => p.First.MemberId == m.Id || p.Second.MemberId == m.Id)).Select(m => new Option(m.Code, m.Shown))];
        Kinds = [.. Enum.GetValues<Likeness>().Select(k => new Option(k.ToString(), T.Say(PossibleDuplicates.Say(k))))];
        var rows = pairs.Select(p => new Row(p.First, p.Second, Home(p, members), p.By, T.Say(PossibleDuplicates.Say(p.By))));
        if (list["member"] is { } code)
        {
            var id = members.Values.FirstOrDefault(m => string.Equals(m.Code, code, StringComparison.OrdinalIgnoreCase))?.Id ?? Guid.Empty;
            rows = rows.Where(r => r.First.MemberId == id || r.Second.MemberId == id);
        }
        if (list.Choice<Likeness>("by") is { } by)
            rows = rows.Where(r => r.By == by);
        foreach (var word in Fold.Words(list.Q).Take(6))
            rows = rows.Where(r => KeyOf(r.First).Contains(word, StringComparison.Ordinal) || KeyOf(r.Second).Contains(word, StringComparison.Ordinal));
        List = rows.ToPage(list, new Sorts<Row> { ["by"] = r => r.By, ["first"] = r => r.First.Loose, ["second"] = r => r.Second.Loose, ["member"] = r => r.Member });
        if (!List.Query.IsExport)
            return Page();
        return !Reader.Can(Can.Export) ? Forbid() : ListExport.Of(List, T["Possible duplicates"],
            new ExportColumn<Row>(T["One record"], r => PersonWords.Listed(r.First.Family, r.First.Given)), new ExportColumn<Row>(T["Mail address"], r => r.First.Email),
            new ExportColumn<Row>(T["The other record"], r => PersonWords.Listed(r.Second.Family, r.Second.Given)), new ExportColumn<Row>(T["Mail address"], r => r.Second.Email),
            new ExportColumn<Row>(T["Member"], r => r.Member), new ExportColumn<Row>(T["Alike by"], r => r.Alike));
    }

    static string KeyOf(PossibleDuplicates.One person) => Fold.Key($"{person.Family} {person.Given} {person.Native} {person.Email}");

    static string Home(PossibleDuplicates.Pair pair, IReadOnlyDictionary<Guid, MemberNames.Name> members) =>
        string.Join(" / ", new[] { pair.First.MemberId, pair.Second.MemberId }.Distinct().Select(m => m is { } id && members.TryGetValue(id, out var name) ? name.Shown : "–"));
}
