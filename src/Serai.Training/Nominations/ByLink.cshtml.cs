using Microsoft.EntityFrameworkCore;
using Serai.Platform.Links;

namespace Serai.Training.Nominations;

/// <summary>The nomination form behind the personal link of an administration.</summary>
[OpensByLink("nomination")]
internal sealed class ByLinkModel : NominationForm
{
    public override string Base => $"/n/{RouteData.Values["token"]}";

    public override bool ByLink => true;

    protected override async Task<(Guid CallId, Guid MemberId)?> EnterAsync()
    {
        // For the officer's board: who has opened the invitation. Not a change of the record, so not in the audit.
        var now = Now;
        await Db.Set<PersonalLink>().Where(l => l.Id == Link.Id && (l.LastUsedAt == null || l.LastUsedAt < now.AddMinutes(-1)))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.LastUsedAt, now), Ct);
        return Link.MemberId is { } member ? (Link.SubjectId, member) : null;
    }
}
