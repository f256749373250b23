using Microsoft.EntityFrameworkCore;
using Serai.Documents.Maps;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Ports;

namespace Serai.Home;

/// <summary>A home page for each reader: what waits, what is late, what changed, and the project in figures.</summary>
[Needs(Can.Read)]
sealed class IndexModel : SeraiPage
{
    public sealed record ChangeLine(string Why, string Who, DateTime At, int Records);

    public sealed record MapPicture(Message Title, IReadOnlyDictionary<string, MapMark> Marks);

    public IReadOnlyList<WaitingTask> Waiting { get; private set; } = [];

    public IReadOnlyList<ChangeLine> Changed { get; private set; } = [];

    public IReadOnlyList<Indicator> Counted { get; private set; } = [];

    public IReadOnlyList<MapPicture> Maps { get; private set; } = [];

    public string Lead { get; private set; } = "";

    public async Task OnGetAsync()
    {
        var waiting = new List<WaitingTask>();
        var memory = Get<DataMemory>();
        foreach (var source in Get<IEnumerable<ITaskSource>>())
            waiting.AddRange(await memory.ReadOwnAsync($"waiting {source.GetType().FullName} {Now:yyyy-MM-dd HH:mm}", () => source.WaitingAsync(Reader, Ct)));
        Waiting = [.. waiting.OrderBy(w => w.Due ?? DateTime.MaxValue)];
        var late = Waiting.Count(w => w.Due < Now);
        Lead = Waiting.Count == 0 ? "" : late == 0 ? T.Plural(Waiting.Count, "{0} thing waits for you; nothing is late.", "{0} things wait for you; nothing is late.")
            : T.Plural(late, "{0} thing is late.", "{0} things are late.");
        if (Reader.Can(Can.RunProgrammes) || Reader.Can(Can.ReadAudit) || Reader.Can(Can.Nominate))
            Changed = await memory.ReadAsync("recent changes", ReadChangesAsync);
        if (!Reader.Can(Can.Participate))
        {
            var kept = Get<Figures>();
            Counted = await kept.IndicatorsAsync(Ct);
            foreach (var layer in kept.Layers)
            {
                var features = await kept.LayerAsync(layer, Ct);
                if (features.Count == 0)
                    continue;
                Maps = [new MapPicture(layer.Title, await memory.ReadAsync($"marks {layer.Key} {string.Join(',', Reader.Languages)}", async () => MarksOf(await kept.LayerAsync(layer, Ct))))];
                break;
            }
        }
    }

    public string? PeriodOf(Indicator figure) => (figure.From, figure.To) switch
    {
        ({ } from, { } to) => T.DateRange(from, to),
        _ => null,
    };

    /// <summary>One save is one line, however many records it touched.</summary>
    async Task<IReadOnlyList<ChangeLine>> ReadChangesAsync()
    {
        var entries = Db.Set<AuditEntry>().AsNoTracking();
        if (!Reader.Sight.All)
        {
            var members = Reader.Sight.MembersByAnyGrant;
            entries = entries.Where(e => e.MemberId != null && members.Contains(e.MemberId.Value));
        }
        var last = await entries.Where(e => e.Action != "signed-in" && e.Action != "signed-out").OrderByDescending(e => e.Sequence).Take(400).Select(e => new { e.At, e.ActorName, e.Why }).ToListAsync(Ct);
        return [.. last.GroupBy(e => e).Select(g => new ChangeLine(g.Key.Why, g.Key.ActorName, g.Key.At, g.Count())).OrderByDescending(c => c.At).Take(10)];
    }

    Dictionary<string, MapMark> MarksOf(IReadOnlyList<MapFeature> features) => features.ToDictionary(f => f.Iso3, f => new MapMark("chart-s1",
        T["{0}: {1}", f.Name.Pick(Reader.Languages).Text, T.Say(f.Label)], f.Href, (double)f.Value));
}
