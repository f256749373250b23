using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Tables;

/// <summary>Finds a Member by its name in any language, another spelling, a former name or a code. A name that two Members have finds none.</summary>
internal sealed class MemberFinder(SeraiDb db) : IOperation
{
    public sealed record Register(IReadOnlyDictionary<string, Member> ByKey, IReadOnlyDictionary<string, Member> ByCode)
    {
        public Member? Find(string? text) => text is null ? null : ByKey.GetValueOrDefault(Fold.Key(text));

        public string? CodeOf(string text) => Find(text)?.Code;
    }

    public async Task<Register> ReadAsync(CancellationToken ct)
    {
        var members = await db.Set<Member>().AsNoTracking().ToListAsync(ct);
        var byKey = new Dictionary<string, Member>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        // Codes and names go before other spellings: what is somebody's name is nobody else's alias.
        foreach (var words in new Func<Member, IEnumerable<string?>>[] { m => [m.Code, m.Iso2, m.Iso3], m => m.Name.Versions.Select(v => v.Text), m => m.AliasList.Concat(m.FormerNames.Bars().Select(WithoutYears)) })
        {
            var round = new Dictionary<string, Member>(StringComparer.Ordinal);
            foreach (var member in members)
                foreach (var key in words(member).Select(Fold.Key).Where(k => k.Length > 0 && !byKey.ContainsKey(k)).Distinct())
                    if (!round.TryAdd(key, member) && round[key].Id != member.Id)
                        twice.Add(key);
            foreach (var (key, member) in round.Where(r => !twice.Contains(r.Key)))
                byKey[key] = member;
        }
        return new Register(byKey, members.ToDictionary(m => m.Code));
    }

    /// <summary>"Swaziland (until 2018)" → "Swaziland".</summary>
    static string WithoutYears(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
}
