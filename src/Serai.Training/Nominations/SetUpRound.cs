using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>Opens a round for a programme with the usual criteria and documents, or changes its limit and guidance. The deadline of a round that exists moves only by an extension that all can see.</summary>
internal sealed class SetUpRound(SeraiDb db) : IOperation
{
    public sealed record Command(string ProgrammeCode, DateOnly? Day, TimeOnly? Time, string? Zone, int GraceMinutes, int MostNominees, LocalText? Guidance, int Version);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().FirstOrDefaultAsync(p => p.Code == command.ProgrammeCode, ct);
        if (programme is null)
            return Outcome.Missing;
        var call = await db.Set<NominationCall>().FirstOrDefaultAsync(c => c.ProgrammeId == programme.Id, ct);
        var problems = new Problems();
        if (command.MostNominees is < 1 or > 50)
            problems.Add("MostNominees", "Found {0}; expected a number from 1 to 50", command.MostNominees);
        if (command.GraceMinutes is < 0 or > 7 * 24 * 60)
            problems.Add("GraceMinutes", "Found {0} minutes; expected 0 to 10,080, which is a week", command.GraceMinutes);
        if (call is null && command.Day is null)
            problems.Add("Day", "Choose the last day");
        if (call is null && !Zones.IsKnown(command.Zone))
            problems.Add("Zone", "Choose the zone that the deadline is read in");
        if (problems.Any)
            return problems;
        if (call is null)
        {
            var deadline = NominationCall.DeadlineOf(command.Day!.Value, command.Time, command.Zone!, command.GraceMinutes);
            if (deadline.IsPast(change.At))
                return Outcome.Wrong("Day", "This deadline has passed already: {0}", deadline.Rule);
            call = new NominationCall { ProgrammeId = programme.Id, DeadlineUtc = deadline.Utc, DeadlineDay = command.Day.Value, DeadlineTime = command.Time, DeadlineZone = command.Zone!, OpenedAt = change.At };
            call.Criteria.AddRange(UsualRound.Criteria(call.Id));
            call.Documents.AddRange(UsualRound.Documents(call.Id));
            db.Add(call);
        }
        else
            db.Entry(call).Property(c => c.Version).OriginalValue = command.Version;
        call.MostNominees = command.MostNominees;
        call.GraceMinutes = command.GraceMinutes;
        call.Guidance = command.Guidance;
        return await SaveAsync(db, call, change, ct);
    }

    internal static async Task<Outcome> SaveAsync(SeraiDb db, Entity record, Change change, CancellationToken ct)
    {
        try
        {
            await db.SaveAsync(change, ct);
            return Outcome.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(record);
        }
    }
}

/// <summary>Moves the deadline to a later moment for all administrations, with a reason that all can read, and tells them by mail.</summary>
internal sealed class ExtendDeadline(SeraiDb db, Text text) : IOperation
{
    public sealed record Command(string ProgrammeCode, DateOnly? Day, TimeOnly? Time, string? Reason, bool Tell);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().Include(p => p.Members).FirstOrDefaultAsync(p => p.Code == command.ProgrammeCode, ct);
        var call = programme is null ? null : await db.Set<NominationCall>().FirstOrDefaultAsync(c => c.ProgrammeId == programme.Id, ct);
        if (programme is null || call is null)
            return Outcome.Missing;
        var problems = new Problems();
        var reason = problems.Required("Reason", command.Reason, new Message("Write the reason; every administration will read it"));
        if (command.Day is not { } day)
            problems.Add("Day", "Choose the last day");
        else if (NominationCall.DeadlineOf(day, command.Time, call.DeadlineZone, call.GraceMinutes).Utc is var to && (to <= call.DeadlineUtc || to <= change.At))
            problems.Add("Day", "The new deadline must be later than the present one ({0}) and not in the past", call.Deadline.Rule);
        if (problems.Any)
            return problems;
        var from = call.DeadlineUtc;
        call.Move(command.Day!.Value, command.Time, call.DeadlineZone);
        db.Add(new DeadlineExtension { CallId = call.Id, FromUtc = from, ToUtc = call.DeadlineUtc, Reason = reason, By = change.Actor.Name, At = change.At });
        if (command.Tell)
        {
            var ids = programme.Members.Select(m => m.OfMember).ToList();
            var mail = new NominationMail(text);
            foreach (var member in await db.Set<Member>().Where(m => ids.Contains(m.Id) && m.Email != null).ToListAsync(ct))
                db.Add(mail.OfExtension(member, programme, call, reason, change.At));
        }
        return await SetUpRound.SaveAsync(db, call, change.Because(reason), ct);
    }
}

/// <summary>Writes or rewrites one criterion.</summary>
internal sealed class SaveCriterion(SeraiDb db) : IOperation
{
    public sealed record Command(Guid CallId, Guid? Id, LocalText? Text, CriterionKind Kind, int Weight, bool EquivalentAllowed, int Version);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var criterion = command.Id is { } id ? await db.Set<Criterion>().FirstOrDefaultAsync(c => c.Id == id && c.CallId == command.CallId, ct) : null;
        if (command.Id is not null && criterion is null)
            return Outcome.Missing;
        var problems = new Problems();
        if (command.Text is not { IsEmpty: false })
            problems.Add("Text", "Write the criterion in at least one language");
        if (command.Weight is < 1 or > 10)
            problems.Add("Weight", "Found {0}; expected a weight from 1 to 10", command.Weight);
        if (problems.Any)
            return problems;
        if (criterion is null)
        {
            var last = await db.Set<Criterion>().Where(c => c.CallId == command.CallId).MaxAsync(c => (int?)c.Order, ct) ?? 0;
            criterion = new Criterion { CallId = command.CallId, Text = command.Text!, Order = last + 1 };
            db.Add(criterion);
        }
        else
            db.Entry(criterion).Property(c => c.Version).OriginalValue = command.Version;
        criterion.Text = command.Text!;
        criterion.Kind = command.Kind;
        criterion.Weight = command.Weight;
        criterion.EquivalentAllowed = command.EquivalentAllowed;
        return await SetUpRound.SaveAsync(db, criterion, change, ct);
    }
}

/// <summary>Takes a criterion away, as long as nobody has been screened against it.</summary>
internal sealed class RemoveCriterion(SeraiDb db) : IOperation
{
    public async Task<Outcome> ExecuteAsync(Guid id, Change change, CancellationToken ct)
    {
        var criterion = await db.Set<Criterion>().FirstOrDefaultAsync(c => c.Id == id, ct);
        if (criterion is null)
            return Outcome.Missing;
        if (await db.Set<Screening>().AnyAsync(s => s.CriterionId == id, ct))
            return Outcome.Wrong("", "Nominees have been screened against this criterion; it stays, so that the decisions can be explained.");
        db.Remove(criterion);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}

/// <summary>Writes or rewrites one document that is asked for.</summary>
internal sealed class SaveAskedDocument(SeraiDb db) : IOperation
{
    public sealed record Command(Guid CallId, Guid? Id, LocalText? Name, bool Required, DateOnly? LateUntil, int Version);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var document = command.Id is { } id ? await db.Set<AskedDocument>().FirstOrDefaultAsync(c => c.Id == id && c.CallId == command.CallId, ct) : null;
        if (command.Id is not null && document is null)
            return Outcome.Missing;
        if (command.Name is not { IsEmpty: false })
            return Outcome.Wrong("Name", "Name the document in at least one language");
        if (document is null)
        {
            var last = await db.Set<AskedDocument>().Where(c => c.CallId == command.CallId).MaxAsync(c => (int?)c.Order, ct) ?? 0;
            document = new AskedDocument { CallId = command.CallId, Name = command.Name, Order = last + 1 };
            db.Add(document);
        }
        else
            db.Entry(document).Property(c => c.Version).OriginalValue = command.Version;
        document.Name = command.Name;
        document.Required = command.Required;
        document.LateUntil = command.LateUntil;
        return await SetUpRound.SaveAsync(db, document, change, ct);
    }
}

/// <summary>No longer asks for a document; what was sent for it stays.</summary>
internal sealed class RemoveAskedDocument(SeraiDb db) : IOperation
{
    public async Task<Outcome> ExecuteAsync(Guid id, Change change, CancellationToken ct)
    {
        var document = await db.Set<AskedDocument>().FirstOrDefaultAsync(c => c.Id == id, ct);
        if (document is null)
            return Outcome.Missing;
        if (await db.Set<NominationFile>().AnyAsync(f => f.DocumentId == id, ct))
            return Outcome.Wrong("", "Files have been sent for this document; make it optional instead.");
        db.Remove(document);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
