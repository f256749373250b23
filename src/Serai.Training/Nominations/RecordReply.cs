using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>Records that a nomination came by letter, mail or telephone, with its proof. The officer then fills in the same form.</summary>
internal sealed class RecordReply(SeraiDb db, ReceiveFile receive) : IOperation
{
    public sealed record Command(string ProgrammeCode, string? MemberCode, Channel Channel, DateOnly? ReceivedOn, string? Note, IFormFile? Evidence);

    public async Task<Outcome<string>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().Include(p => p.Members).FirstOrDefaultAsync(p => p.Code == command.ProgrammeCode, ct);
        var call = programme is null ? null : await db.Set<NominationCall>().FirstOrDefaultAsync(c => c.ProgrammeId == programme.Id, ct);
        if (programme is null || call is null)
            return Outcome<string>.Missing;
        var member = await db.Set<Member>().FirstOrDefaultAsync(m => m.Code == command.MemberCode, ct);
        var problems = new Problems();
        if (member is null || programme.Members.All(m => m.OfMember != member.Id))
            problems.Add("MemberCode", "Choose a Member of the programme");
        if (command.Channel == Channel.Online)
            problems.Add("Channel", "Choose how the nomination arrived");
        if (command.ReceivedOn is not { } day)
            problems.Add("ReceivedOn", "Write the day on which it arrived");
        else if (day > DateOnly.FromDateTime(change.At.AddDays(1)))
            problems.Add("ReceivedOn", "This day has not come yet: {0}", day);
        if (command.Channel is Channel.Letter or Channel.Mail && command.Evidence is null)
            problems.Add("Evidence", "Add the letter or mail as a file");
        if (command.Channel == Channel.Telephone)
            problems.Required("Note", command.Note, new Message("Write who called, whom they spoke to and what was said"), 2000);
        if (problems.Any)
            return problems;
        var nomination = await db.Set<Nomination>().FirstOrDefaultAsync(n => n.CallId == call.Id && n.MemberId == member!.Id, ct);
        if (nomination is { State: NominationState.Submitted })
            return Outcome<string>.Wrong("MemberCode", "This Member has nominated already; receipt {0}", nomination.ReceiptNumber);
        StoredFile? evidence = null;
        if (command.Evidence is { } file)
        {
            var received = await receive.ExecuteAsync(new(file, FilePurpose.Evidence, "Evidence", call.Id, member!.Id), change, ct);
            if (received is Outcome<StoredFile>.Invalid refused)
                return refused.Problems;
            evidence = received.Made;
        }
        if (nomination is null)
        {
            nomination = new Nomination { CallId = call.Id, ProgrammeId = programme.Id, MemberId = member!.Id, OpenedAt = change.At };
            db.Add(nomination);
        }
        nomination.State = NominationState.Draft;
        nomination.SavedAt = change.At;
        nomination.Channel = command.Channel;
        nomination.ReceivedOn = command.ReceivedOn;
        nomination.RecordedBy = change.Actor.Name;
        nomination.RecordedNote = command.Note?.Trim();
        nomination.EvidenceFileId = evidence?.Id;
        if (evidence is not null)
        {
            evidence.SubjectId = nomination.Id;
            db.Add(new NominationFile { NominationId = nomination.Id, MemberId = member!.Id, FileId = evidence.Id, Name = evidence.Name, Size = evidence.Size, Sha256 = evidence.Sha256, ReceivedAt = change.At });
        }
        await db.SaveAsync(change, ct);
        return member!.Code;
    }
}
