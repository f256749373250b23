using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>Reminds the chosen administrations that have not answered, each in its language with a fresh personal link.</summary>
internal sealed class SendReminders(SeraiDb db, Text text) : IOperation
{
    public sealed record Command(string ProgrammeCode, IReadOnlyCollection<Guid> Members, string Origin);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().Include(p => p.Members).FirstOrDefaultAsync(p => p.Code == command.ProgrammeCode, ct);
        var call = programme is null ? null : await db.Set<NominationCall>().FirstOrDefaultAsync(c => c.ProgrammeId == programme.Id, ct);
        if (programme is null || call is null)
            return Outcome<int>.Missing;
        if (call.Deadline.IsClosed(change.At))
            return Outcome<int>.Wrong("", "The deadline has passed. Extend it first; the mail about the extension reaches all administrations.");
        var answered = await db.Set<Nomination>().Where(n => n.CallId == call.Id && n.ReceiptNumber != null).Select(n => n.MemberId).ToListAsync(ct);
        var wanted = programme.Members.Select(m => m.OfMember).Where(id => command.Members.Contains(id) && !answered.Contains(id)).ToList();
        var members = await db.Set<Member>().Where(m => wanted.Contains(m.Id)).ToListAsync(ct);
        if (members.Count == 0)
            return Outcome<int>.Wrong("", "Choose at least one administration that has not answered yet");
        if (members.Where(m => m.Email is null).Select(m => m.Name.Pick(text).Text).ToList() is { Count: > 0 } without)
            return Outcome<int>.Wrong("", "No mailbox is known for: {0}", without);
        var mail = new NominationMail(text);
        foreach (var member in members)
        {
            var (link, address) = NominationMail.NewLink(call, member, member.Language, command.Origin, change.At);
            db.Add(link);
            db.Add(mail.OfReminder(member, programme, call, address, change.At));
        }
        await db.SaveAsync(change, ct);
        return members.Count;
    }
}
