using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Directory.Members;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.TimeRelease.Studies;

/// <summary>A page of one study, found by the code in its address and in the reader's sight.</summary>
internal abstract class StudyPage : SeraiPage
{
    public Study Study { get; private set; } = null!;

    /// <summary>Null for a corridor of several.</summary>
    public LocalText? MemberName { get; private set; }

    /// <summary>False when there is no such study, or not for this reader.</summary>
    protected async Task<bool> FindAsync(string code)
    {
        if (await Db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, Ct) is not { } study)
            return false;
        Study = study;
        MemberName = study.MemberId is { } id ? await Db.Set<Member>().AsNoTracking().Where(m => m.Id == id).Select(m => m.Name).SingleOrDefaultAsync(Ct) : null;
        return true;
    }

    public IReadOnlyList<Option> Zones { get; } = [.. DateTimeZoneProviders.Tzdb.Ids.Where(z => z.Contains('/', StringComparison.Ordinal) && !z.StartsWith("Etc/", StringComparison.Ordinal)).Append("Etc/UTC").Order(StringComparer.Ordinal).Select(z => new Option(z, z))];

    public IReadOnlyList<Option> RegimeOptions => [.. StudyWords.Regimes.Select(r => new Option(r, T.Say(StudyWords.OfRegime(r))))];

    public IReadOnlyList<Option> Units => [.. Enum.GetValues<CaseUnit>().Select(u => new Option(u.ToString(), T.Say(StudyWords.Of(u))))];

    public string RegimesOf(Study study) => T.List(study.Regimes.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(r => T.Say(StudyWords.OfRegime(r)) ?? r));
}
