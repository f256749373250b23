using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.National;

/// <summary>Corrects a session, with a reason, or enters the head counts of a planned one.</summary>
internal sealed class CorrectSession(SeraiDb db, SessionRules rules) : IOperation
{
    public sealed record Command(Guid Id, int Version, SessionFacts Facts, string? Reason);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var session = await db.Set<NationalSession>().FirstOrDefaultAsync(s => s.Id == command.Id, ct);
        if (session is null)
            return Outcome.Missing;
        var problems = new Problems();
        var reason = session.Planned ? command.Reason : problems.Required("Reason", command.Reason, new Message("Say why the entry is corrected; the reason stays with the record"));
        var known = await rules.CheckAsync(command.Facts, problems, DateOnly.FromDateTime(change.At.AddHours(14)), ct);
        if (known is not null && known.MemberId != session.MemberId)
            problems.Add("Trainers", "The session belongs to another administration; its trainers must be of that one");
        if (known is null || problems.Any)
            return problems;
        db.Entry(session).Property(s => s.Version).OriginalValue = command.Version;
        session.TopicId = known.Topic.Id;
        session.ModuleId = known.Module?.Id;
        session.Title = SessionFacts.TitleFrom(known.Topic, known.Module, command.Facts.Title);
        session.Place = command.Facts.Place!.Trim();
        session.HostMember = command.Facts.HostMember ?? known.MemberId;
        session.From = command.Facts.From!.Value;
        session.To = command.Facts.To ?? session.From;
        LogTraining.Put(command.Facts, session);
        var before = await db.Set<NationalTrainer>().Where(t => t.SessionId == session.Id).ToListAsync(ct);
        db.RemoveRange(before.Where(t => known.Trainers.All(p => p.Id != t.PersonId)));
        db.AddRange(known.Trainers.Where(p => before.All(t => t.PersonId != p.Id)).Select(p => new NationalTrainer { SessionId = session.Id, PersonId = p.Id, MemberId = session.MemberId }));
        try
        {
            await db.SaveAsync(change.Because(reason), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(session);
        }
        return Outcome.Ok;
    }
}

/// <summary>Takes a session out of the log, with its trainers, registrations and answers. The audit keeps that it was there, and why it went.</summary>
internal sealed class DeleteSession(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Id, string? Reason);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var session = await db.Set<NationalSession>().FirstOrDefaultAsync(s => s.Id == command.Id, ct);
        if (session is null)
            return Outcome.Missing;
        var problems = new Problems();
        var reason = problems.Required("Reason", command.Reason, new Message("Say why the session is taken out of the log; the reason stays in the audit"));
        if (problems.Any)
            return problems;
        db.RemoveRange(await db.Set<NationalTrainer>().Where(t => t.SessionId == session.Id).ToListAsync(ct));
        db.RemoveRange(await db.Set<Registration>().Where(r => r.SessionId == session.Id).ToListAsync(ct));
        db.RemoveRange(await db.Set<TestAnswer>().Where(a => a.SessionId == session.Id).ToListAsync(ct));
        foreach (var link in await db.Set<Platform.Links.PersonalLink>().Where(l => l.Purpose == RegistrationKey.Purpose && l.SubjectId == session.Id).ToListAsync(ct))
            link.RevokedAt = change.At;
        db.Remove(session);
        await db.SaveAsync(change.Because(reason), ct);
        return Outcome.Ok;
    }
}

/// <summary>Puts received files with a session as its proof.</summary>
internal sealed class AddProof(SeraiDb db, Reader reader) : IOperation
{
    public sealed record Command(Guid SessionId, Guid FileId, string Evidence);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var session = await db.Set<NationalSession>().FirstOrDefaultAsync(s => s.Id == command.SessionId, ct);
        // Received in this request and not saved yet, so it is found among what the context holds.
        var file = db.Set<StoredFile>().Local.FirstOrDefault(f => f.Id == command.FileId && f.OwnerAccountId == reader.AccountId && f.Purpose == FilePurpose.Evidence.Key);
        if (session is null || file is null)
            return Outcome.Missing;
        file.SubjectId = session.Id;
        session.Evidence = command.Evidence == "list" || session.Evidence == "list" ? "list" : "photo";
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
