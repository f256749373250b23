using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Materials;

/// <summary>The register of modules.</summary>
[Needs(Can.Read)]
internal sealed class MaterialListModel : SeraiPage
{
    public sealed record Row(Module Module, string Code, string Title, string Programme, string Topic, int Minutes, IReadOnlyList<string> Accepted, IReadOnlyList<string> InWork);

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> Topics { get; private set; } = [];

    public IReadOnlyList<Option> Programmes { get; private set; } = [];

    public IReadOnlyList<Option> LanguageOptions { get; private set; } = [];

    public IReadOnlyList<Option> States => [.. Enum.GetValues<VersionState>().Select(s => new Option(s.ToString(), T.Say(MaterialWords.Of(s).Word)))];

    public bool MayAdd => Reader.Can(Can.RunProgrammes);

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        // A register of modules is small (hundreds); names in several languages are folded and sorted in memory.
        var modules = await Db.Set<Module>().AsNoTracking().ToListAsync(Ct);
        var versions = (await Db.Set<ModuleVersion>().AsNoTracking().ToListAsync(Ct)).ToLookup(v => v.ModuleId);
        var topics = await Db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Id, Ct);
        var programmes = await Db.Set<Programme>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Code, Ct);
        Topics = [.. topics.Values.Where(t => modules.Any(m => m.TopicId == t.Id)).Select(t => new Option(t.Code, t.Name.Pick(T).Text)).OrderBy(o => o.Text, StringComparer.Ordinal)];
        Programmes = [.. programmes.Values.Where(c => modules.Any(m => m.ProgrammeId is { } id && programmes[id] == c)).Order(StringComparer.Ordinal).Select(c => new Option(c, c))];
        LanguageOptions = [.. versions.SelectMany(v => v).Select(v => v.Language).Distinct().Order(StringComparer.Ordinal).Select(l => new Option(l, T.LanguageName(l)))];
        var state = list.Choice<VersionState>("state");
        var words = Fold.Key(list.Q);
        var rows = modules.Select(m => (Module: m, Versions: versions[m.Id].ToList())).Where(m =>
                (list["topic"] is not { } topic || (m.Module.TopicId is { } t && topics[t].Code == topic))
                && (list["programme"] is not { } programme || (m.Module.ProgrammeId is { } p && programmes[p] == programme))
                && ((list["language"] is null && state is null) || m.Versions.Any(v => (list["language"] is not { } l || v.Language == l) && (state is null || v.State == state)))
                && (words.Length == 0 || Fold.Key($"{m.Module.Code} {string.Join(' ', m.Module.Title.Versions.Select(v => v.Text))}").Contains(words, StringComparison.Ordinal)))
            .Select(m => new Row(m.Module, m.Module.Code, m.Module.Title.Pick(T).Text, m.Module.ProgrammeId is { } p ? programmes.GetValueOrDefault(p, "") : "",
                m.Module.TopicId is { } t && topics.TryGetValue(t, out var topic) ? topic.Name.Pick(T).Text : "", m.Module.Minutes,
                [.. MaterialWords.Latest(m.Versions).Select(v => v.Language)],
                [.. m.Versions.Where(v => v.State is VersionState.Draft or VersionState.InReview).Select(v => v.Language).Distinct().Order(StringComparer.Ordinal)]));
        List = rows.ToPage(list, new Sorts<Row> { ["code"] = r => r.Code, ["title"] = r => r.Title, ["programme"] = r => r.Programme, ["topic"] = r => r.Topic, ["minutes"] = r => r.Minutes });
        if (!list.IsExport)
            return Page();
        return ListExport.Of(List, T["Materials"],
            new ExportColumn<Row>(T["Module"], r => r.Code), new ExportColumn<Row>(T["Title"], r => r.Title), new ExportColumn<Row>(T["Programme"], r => r.Programme),
            new ExportColumn<Row>(T["Topic"], r => r.Topic), new ExportColumn<Row>(T["Minutes"], r => r.Minutes, ColumnType.Integer),
            new ExportColumn<Row>(T["Accepted in"], r => string.Join(", ", r.Accepted)), new ExportColumn<Row>(T["In work"], r => string.Join(", ", r.InWork)));
    }
}
