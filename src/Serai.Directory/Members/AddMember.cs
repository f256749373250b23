using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Members;

/// <summary>Takes a Member into the register.</summary>
internal sealed class AddMember(SeraiDb db) : IOperation
{
    public async Task<Outcome<string>> ExecuteAsync(MemberForm form, Change change, CancellationToken ct)
    {
        var problems = form.Check();
        var code = (form.Code.OrNull() ?? form.Iso2.OrNull() ?? "").ToUpperInvariant();
        if (code.Length is < 2 or > 8 || !code.All(char.IsAsciiLetterOrDigit) || code == "NEW")
            problems.Add(nameof(form.Code), "A code has two to eight letters and digits, such as KG; found “{0}”", code);
        else if (await db.Set<Member>().AnyAsync(m => m.Code == code, ct))
            problems.Add(nameof(form.Code), "The code {0} belongs to another Member", code);
        if (problems.Any)
            return problems;
        var member = new Member { Code = code, Name = LocalText.Empty, Zone = "UTC" };
        form.ApplyTo(member, change.At);
        db.Add(member);
        await db.SaveAsync(change, ct);
        return code;
    }
}
