using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Data;

namespace Serai.Directory.Erasing;

/// <summary>
/// By what a person is recognised in records of all modules: id, mail addresses, accounts, and the whole name as people write it where a
/// record knows no id. A name of one word is no trace, because it would find others.
/// </summary>
public sealed record PersonTraces(Guid Id, IReadOnlyList<string> Mails, IReadOnlyList<string> Names, IReadOnlyList<Guid> Accounts, IReadOnlyList<string> Acted)
{
    /// <summary>What stands in place of the name afterwards.</summary>
    public string Pseudonym => PseudonymOf(Id);

    public static string PseudonymOf(Guid person) => $"Erased {Convert.ToHexString(SHA256.HashData(person.ToByteArray()))[..8]}";

    public static async Task<PersonTraces> ReadAsync(SeraiDb db, Guid id, CancellationToken ct)
    {
        var person = await db.Set<Person>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);
        var accounts = await db.Set<Account>().IgnoreQueryFilters().AsNoTracking().Where(a => a.PersonId == id).Select(a => new { a.Id, a.DisplayName, a.Email }).ToListAsync(ct);
        List<string> names = person is null or { Erased: true } ? [] :
        [
            .. new[] { person.FullName, $"{person.FamilyName} {person.GivenName}", $"{person.FamilyName.ToUpperInvariant()} {person.GivenName}", $"{person.GivenName} {person.FamilyName.ToUpperInvariant()}", person.NativeName ?? "" }
                .Select(n => n.Trim()).Where(n => n.Contains(' ')).Distinct(StringComparer.Ordinal),
        ];
        var shown = accounts.Select(a => a.DisplayName).Where(n => n.Trim().Contains(' '));
        var mails = accounts.Select(a => a.Email).Append(person?.Email).Where(m => !string.IsNullOrEmpty(m)).Select(m => m!.ToLowerInvariant());
        return new(id, [.. mails.Distinct(StringComparer.Ordinal)], names, [.. accounts.Select(a => a.Id)], [.. names.Concat(shown).Distinct(StringComparer.Ordinal)]);
    }

    public bool IsMail(string? address) => address is { Length: > 0 } && Mails.Contains(address, StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with the person's names and mail address taken out; null when there was nothing to take out.</summary>
    public string? Without(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var less = text;
        foreach (var trace in Acted.Concat(Mails))
            less = less.Replace(trace, Pseudonym, StringComparison.OrdinalIgnoreCase);
        return less == text ? null : less;
    }
}
