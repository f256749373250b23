using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Web;

namespace Serai.Directory.Members;

/// <summary>The register in the reader's language and alphabet: for lists, choices and imports.</summary>
internal sealed class MemberNames(SeraiDb db, DataMemory memory, Text text) : IOperation
{
    public sealed record Name(Guid Id, string Code, LocalText Local, string Shown);

    IReadOnlyList<Name>? _all;

    public async Task<IReadOnlyList<Name>> AllAsync(CancellationToken ct) =>
        _all ??= await memory.ReadForAllAsync<IReadOnlyList<Name>>($"member names {text.Language.Code}", async () => [.. (await db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Code, m.Name }).ToListAsync(ct))
            .Select(m => new Name(m.Id, m.Code, m.Name, m.Name.Pick(text).Text)).OrderBy(m => m.Shown, StringComparer.Create(text.Culture, ignoreCase: true))]);

    public async Task<IReadOnlyDictionary<Guid, Name>> ByIdAsync(CancellationToken ct) => (await AllAsync(ct)).ToDictionary(m => m.Id);

    /// <summary>Choices by code, in the reader's alphabet.</summary>
    public async Task<IReadOnlyList<Option>> OptionsAsync(CancellationToken ct) => [.. (await AllAsync(ct)).Select(m => new Option(m.Code, m.Shown))];
}
