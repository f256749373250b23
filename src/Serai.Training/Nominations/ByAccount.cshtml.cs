using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>The nomination form for a coordinator, or for an officer who records an answer that came another way.</summary>
[Needs(Can.Nominate)]
internal sealed class ByAccountModel : NominationForm
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "member")]
    public string MemberCode { get; set; } = "";

    public override string Base => $"/nominations/{Code}/{MemberCode}";

    public override bool ByLink => false;

    protected override async Task<(Guid CallId, Guid MemberId)?> EnterAsync()
    {
        var member = await Db.Set<Member>().Where(m => m.Code == MemberCode).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(Ct);
        var programme = await Db.Set<Programme>().Where(p => p.Code == Code).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(Ct);
        if (member is not { } id || !Reader.Sight.Sees(id) || !await Db.Set<ProgrammeMember>().AnyAsync(m => m.ProgrammeId == programme && m.OfMember == id, Ct))
            return null;
        return await Db.Set<NominationCall>().Where(c => c.ProgrammeId == programme).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(Ct) is { } call ? (call, id) : null;
    }
}
