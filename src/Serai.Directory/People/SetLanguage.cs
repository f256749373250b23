using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.People;

/// <summary>Says that a person works in a language, at what level; a null level takes it away.</summary>
internal sealed class SetLanguage(SeraiDb db, PeopleIEdit rights) : IOperation
{
    public async Task<Outcome> ExecuteAsync(Guid personId, string? language, LanguageLevel? level, Change change, CancellationToken ct)
    {
        if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == personId && !p.Erased, ct) is not { } person || !await rights.MayAsync(person.MemberId, ct))
            return Outcome.Missing;
        if (language is null || !Languages.IsKnown(language))
            return Outcome.Wrong("Language", "Choose a language");
        var known = await db.Set<PersonLanguage>().FirstOrDefaultAsync(l => l.PersonId == personId && l.Language == language, ct);
        if (level is null && known is not null)
            db.Remove(known);
        else if (level is { } to && known is not null)
            known.Level = to;
        else if (level is { } first)
            db.Add(new PersonLanguage { PersonId = personId, MemberId = person.MemberId, Language = language, Level = first });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
