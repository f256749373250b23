using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Platform.Web;

namespace Serai.Directory.Accounts.Register;

/// <summary>The choices of a role, and what it is over, in the reader's language.</summary>
sealed class GrantChoices(SeraiDb db, Text text, Serai.Platform.Access.Reader reader, IEnumerable<IGrantTargets> targets)
{
    readonly Dictionary<Guid, string> _codes = [];

    public IReadOnlyList<Option> Roles { get; } = [.. Accounts.Roles.All.Select(r => new Option(r.ToString(), text.Say(Accounts.Roles.NameOf(r))))];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public IReadOnlyList<Option> Programmes { get; private set; } = [];

    public async Task LoadAsync(CancellationToken ct)
    {
        Members = [.. (await db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Name }).ToListAsync(ct))
            .Select(m => new Option(m.Id.ToString(), m.Name.Pick(reader.Languages).Text)).OrderBy(o => o.Text, StringComparer.Create(text.Culture, true))];
        var programmes = new List<Option>();
        foreach (var source in targets)
            foreach (var target in await source.ListAsync(ct))
            {
                programmes.Add(new Option(target.Id.ToString(), $"{target.Code} – {target.Name.Pick(reader.Languages).Text}"));
                _codes[target.Id] = target.Code;
            }
        Programmes = programmes;
    }

    public string OverOf(Grant grant) =>
        grant.OverMember is { } m ? Members.FirstOrDefault(o => o.Value == m.ToString())?.Text ?? "–"
        : grant.OverProgramme is { } p ? Programmes.FirstOrDefault(o => o.Value == p.ToString())?.Text ?? "–"
        : text["everything"];

    /// <summary>Short, for lists: a programme by its code.</summary>
    public string Describe(Grant grant) => text["{0} – {1}", Accounts.Roles.NameOf(grant.Role),
        grant.OverProgramme is { } p && _codes.TryGetValue(p, out var code) ? code : OverOf(grant)];
}
