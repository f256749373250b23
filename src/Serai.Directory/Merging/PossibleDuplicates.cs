using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Merging;

public enum Likeness { Mail, Native, Passport, OneLetter }

/// <summary>
/// Pairs of records that may be one person: the same mail address anywhere; within one Member the same name in its own script, the same
/// passport spelling after transliterations are made one, or spellings one letter apart. A person decides.
/// </summary>
internal sealed class PossibleDuplicates(SeraiDb db, PeopleIEdit rights) : IOperation
{
    /// <summary>Shorter names differ by one letter too often.</summary>
    const int Shortest = 8;

    public sealed record One(Guid Id, Guid? MemberId, string Family, string Given, string? Native, string? NativeLanguage, string? Email, string Loose);

    public sealed record Pair(One First, One Second, Likeness By);

    public async Task<IReadOnlyList<Pair>> FindAsync(Guid? of, CancellationToken ct)
    {
        var people = db.Set<Person>().AsNoTracking().Where(p => !p.Erased);
        if (await rights.MembersAsync(ct) is { } own)
            people = people.Where(p => p.MemberId != null && own.Contains(p.MemberId.Value));
        var all = await people.OrderBy(p => p.Id).Select(p => new One(p.Id, p.MemberId, p.FamilyName, p.GivenName, p.NativeName, p.NativeLanguage, p.Email, p.Loose)).ToListAsync(ct);
        var pairs = new Dictionary<(Guid, Guid), Pair>();
        void Take(IEnumerable<One> alike, Likeness by)
        {
            var some = alike.DistinctBy(p => p.Id).Take(20).ToList();
            for (var i = 0; i < some.Count; i++)
                for (var j = i + 1; j < some.Count; j++)
                    if (of is null || some[i].Id == of || some[j].Id == of)
                        pairs.TryAdd((some[i].Id, some[j].Id), new Pair(some[i], some[j], by));
        }
        foreach (var alike in all.Where(p => p.Email is { Length: > 0 }).GroupBy(p => p.Email!.ToLowerInvariant()).Where(g => g.Skip(1).Any()))
            Take(alike, Likeness.Mail);
        foreach (var home in all.GroupBy(p => p.MemberId))
        {
            foreach (var alike in home.Where(p => p.Native is { Length: > 0 }).GroupBy(p => Sorted(Fold.Key(p.Native))).Where(g => g.Key.Length > 0 && g.Skip(1).Any()))
                Take(alike, Likeness.Native);
            foreach (var alike in home.Where(p => p.Loose.Length > 0).GroupBy(p => p.Loose).Where(g => g.Skip(1).Any()))
                Take(alike, Likeness.Passport);
            // Two spellings are one letter apart when taking one letter off each, or off one of them, gives the same.
            foreach (var alike in home.Where(p => p.Loose.Length >= Shortest).SelectMany(p => Shortened(p.Loose).Select(s => (Key: s, Person: p))).GroupBy(x => x.Key).Where(g => g.Skip(1).Any()))
                Take(alike.Select(x => x.Person).OrderBy(p => p.Id), Likeness.OneLetter);
        }
        return [.. pairs.Values.OrderBy(p => p.By).ThenBy(p => p.First.Loose, StringComparer.Ordinal).ThenBy(p => p.First.Id)];
    }

    static string Sorted(string key) => string.Join(' ', key.Split(' ').Order(StringComparer.Ordinal));

    static IEnumerable<string> Shortened(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
            yield return word.Remove(i, 1);
    }

    internal static Message Say(Likeness by) => by switch
    {
        Likeness.Mail => new Message("same mail address"),
        Likeness.Native => new Message("same name in its own script"),
        Likeness.Passport => new Message("same passport spelling, however it is transliterated"),
        _ => new Message("passport spellings one letter apart"),
    };
}
