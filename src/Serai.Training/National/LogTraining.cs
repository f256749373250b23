using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;

namespace Serai.Training.National;

/// <summary>Enters a session into the log, or plans one. What is unlikely is asked about once.</summary>
internal sealed class LogTraining(SeraiDb db, Reader reader, SessionRules rules, Doubts doubts, RegistrationKey registration) : IOperation
{
    /// <param name="Proof">Files already received for it, not yet part of a session.</param>
    /// <param name="Sure">The doubts were seen and it is so.</param>
    public sealed record Command(SessionFacts Facts, IReadOnlyList<Guid> Proof, string Evidence, bool Sure);

    /// <param name="Id">Null while doubts are open.</param>
    public sealed record Logged(Guid? Id, IReadOnlyList<Doubt> Doubts);

    public async Task<Outcome<Logged>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var facts = command.Facts;
        var problems = new Problems();
        // A day later, because it may be tomorrow already where the reader is.
        var known = await rules.CheckAsync(facts, problems, DateOnly.FromDateTime(change.At.AddHours(14)), ct);
        if (known is null)
            return problems;
        if (!command.Sure && await doubts.FindAsync(facts, known, null, ct) is { Count: > 0 } open)
            return new Logged(null, open);
        var session = New(facts, known, change, reader.AccountId);
        var files = await db.Set<StoredFile>().Where(f => command.Proof.Contains(f.Id) && f.SubjectId == null && f.OwnerAccountId == reader.AccountId && f.Purpose == FilePurpose.Evidence.Key).ToListAsync(ct);
        foreach (var file in files)
            file.SubjectId = session.Id;
        session.Evidence = files.Count == 0 ? "" : command.Evidence is "list" ? "list" : "photo";
        db.Add(session);
        db.AddRange(known.Trainers.Select(t => new NationalTrainer { SessionId = session.Id, PersonId = t.Id, MemberId = known.MemberId }));
        if (facts.Planned)
            await registration.OpenAsync(db, session, await HolderAsync(known.MemberId, ct), change.At, ct);
        await db.SaveAsync(change, ct);
        if (reader.AccountId is { } account)
            await db.Set<Draft>().Where(d => d.HolderId == account && d.Form == LogModel.DraftName).ExecuteDeleteAsync(ct);
        return new Logged(session.Id, []);
    }

    internal static NationalSession New(SessionFacts facts, SessionRules.Checked known, Change change, Guid? by)
    {
        var session = new NationalSession
        {
            MemberId = known.MemberId, HostMember = facts.HostMember ?? known.MemberId, TopicId = known.Topic.Id, ModuleId = known.Module?.Id,
            ProgrammeId = known.Module?.ProgrammeId, Title = SessionFacts.TitleFrom(known.Topic, known.Module, facts.Title), Place = facts.Place!.Trim(),
            From = facts.From!.Value, To = facts.To ?? facts.From.Value, LoggedBy = by, LoggedAt = change.At,
        };
        Put(facts, session);
        return session;
    }

    internal static void Put(SessionFacts facts, NationalSession session)
    {
        session.Minutes = facts.Minutes ?? 0;
        session.Mode = facts.Mode;
        session.Foreign = facts.Foreign;
        session.PreMean = facts.PreMean;
        session.PostMean = facts.PostMean;
        session.UniquePeople = facts.UniquePeople;
        session.Planned = facts.Planned;
        facts.Counts.PutInto(session);
    }

    async Task<string> HolderAsync(Guid memberId, CancellationToken ct) =>
        (await db.Set<Member>().Where(m => m.Id == memberId).Select(m => m.Code).FirstOrDefaultAsync(ct) ?? "–") + " trainees";
}
