using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Records;

/// <summary>Takes in a file of records and reads it with the columns it finds. Nothing enters the figures yet.</summary>
internal sealed class AddDataset(SeraiDb db, ReceiveFile receive, FileStore store) : IOperation
{
    public sealed record Command(string Study, IFormFile? File);

    public async Task<Outcome<Dataset>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == command.Study, ct) is not { } study)
            return Outcome<Dataset>.Missing;
        if (command.File is not { Length: > 0 } file)
            return Outcome<Dataset>.Wrong("File", "Choose a file");
        var received = await receive.ExecuteAsync(new(file, FilePurpose.DataImport, "File", study.Id, study.MemberId), change, ct);
        if (received is not Outcome<StoredFile>.Done { Value: var stored })
            return received is Outcome<StoredFile>.Invalid invalid ? invalid.Problems : Outcome<Dataset>.Missing;
        // The same columns as the file before: systems export the same table every week.
        var like = await db.Set<Dataset>().AsNoTracking().Where(d => d.StudyId == study.Id && d.InUse).OrderByDescending(d => d.At).FirstOrDefaultAsync(ct);
        var dataset = new Dataset
        {
            StudyId = study.Id, MemberId = study.MemberId, FileId = stored.Id, Name = stored.Name, At = change.At, By = change.Actor.Name,
            CaseColumn = like?.CaseColumn, EventColumn = like?.EventColumn, TimeColumn = like?.TimeColumn, StartColumn = like?.StartColumn, LifecycleColumn = like?.LifecycleColumn,
            ActorColumn = like?.ActorColumn, RecorderColumn = like?.RecorderColumn, Segments = like?.Segments ?? "", Zone = like?.Zone, DateOrder = like?.DateOrder,
        };
        Note(dataset, RecordReading.Of(study, dataset, store));
        db.Add(dataset);
        await db.SaveAsync(change, ct);
        return dataset;
    }

    public static void Note(Dataset dataset, RecordReading reading)
    {
        dataset.Readable = reading.Log is not null;
        (dataset.Cases, dataset.Events, dataset.Refused) = (reading.Log?.CaseCount ?? 0, reading.Log?.EventCount ?? 0, reading.Problems.RowsRefused);
    }
}

/// <summary>Says how the columns of a dataset are read, and reads it again.</summary>
internal sealed class MapDataset(SeraiDb db, FileStore store) : IOperation
{
    public sealed record Command(string Study, Guid Id, string? Case, string? Event, string? Time, string? Start, string? Lifecycle, string? Actor, string? Recorder, IReadOnlyList<string> Segments, string? Zone, string? DateOrder);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == command.Study, ct) is not { } study ||
            await db.Set<Dataset>().SingleOrDefaultAsync(d => d.Id == command.Id && d.StudyId == study.Id, ct) is not { } dataset)
            return Outcome.Missing;
        var problems = new Problems();
        if (command.Zone is { Length: > 0 } zone)
            StudyRules.CheckZone(problems, "Zone", zone);
        if (problems.Any)
            return problems;
        (dataset.CaseColumn, dataset.EventColumn, dataset.TimeColumn, dataset.StartColumn) = (Some(command.Case), Some(command.Event), Some(command.Time), Some(command.Start));
        (dataset.LifecycleColumn, dataset.ActorColumn, dataset.RecorderColumn) = (Some(command.Lifecycle), Some(command.Actor), Some(command.Recorder));
        (dataset.Segments, dataset.Zone, dataset.DateOrder) = (string.Join('|', command.Segments), Some(command.Zone), Some(command.DateOrder));
        AddDataset.Note(dataset, RecordReading.Of(study, dataset, store));
        dataset.InUse &= dataset.Readable;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }

    static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>Lets a dataset into the figures, or takes it out of them again. The file stays either way.</summary>
internal sealed class UseDataset(SeraiDb db) : IOperation
{
    public sealed record Command(string Study, Guid Id, bool Use);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Dataset>().SingleOrDefaultAsync(d => d.Id == command.Id && db.Set<Study>().Any(s => s.Id == d.StudyId && s.Code == command.Study), ct) is not { } dataset)
            return Outcome.Missing;
        if (command.Use && !dataset.Readable)
            return Outcome.Wrong("", "Nothing of this file could be read; say which columns hold case, event and time");
        dataset.InUse = command.Use;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
