using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Generating;
using Serai.TimeRelease.Readiness;
using Serai.TimeRelease.Records;

namespace Serai.TimeRelease.Studies;

/// <summary>A study of two road posts of the Middle Corridor with generated records, aimed at published means and marked so everywhere, and one that is still being prepared.</summary>
internal sealed class StudiesDemo(SeraiDb db, Reader reader, FileStore store, TimeProvider time) : IDemoLoader
{
    const string ZoneName = "Asia/Almaty";

    public int Order => 200;

    public async Task LoadAsync(CancellationToken ct)
    {
        var kazakhstan = await db.Set<Member>().SingleAsync(m => m.Code == "KZ", ct);
        var georgia = await db.Set<Member>().SingleAsync(m => m.Code == "GE", ct);
        var change = reader.Change("Joint Project loaded: a generated Time Release Study", time);
        AddMeasured(kazakhstan);
        AddPrepared(georgia);
        await db.SaveAsync(change, ct);
    }

    void AddMeasured(Member member)
    {
        var study = new Study
        {
            Id = Sample.Id("study:KZ-DEMO"), Code = "KZ-DEMO", MemberId = member.Id, Template = StudyTemplate.Road, State = StudyState.Analysing, Unit = CaseUnit.Declaration, Regimes = "import|transit",
            Title = Local("Road posts Nur Zholy and B. Konysbaev", "Postes routiers Nour Joly et B. Konysbaïev", "Автомобильные пункты пропуска «Нур жолы» и «Б. Конысбаев»", "Puestos de carretera Nur Zholy y B. Konysbaev"),
            Purpose = Local("How long a declaration takes from entry to the post to release, and whose clock runs meanwhile.", "Combien de temps une déclaration prend de l'entrée au poste à la mainlevée, et à qui appartient ce temps.",
                "Сколько проходит от въезда в пункт пропуска до выпуска и чьё это время.", "Cuánto tarda una declaración desde la entrada al puesto hasta el levante, y de quién es ese tiempo."),
            From = new DateOnly(2026, 9, 7), To = new DateOnly(2026, 9, 20), Freeze = new DateOnly(2026, 10, 20), Zone = ZoneName, TargetMinutes = 180,
            MandateBody = "National Committee on Trade Facilitation (demonstration)", MandateSignatory = "Chair of the Committee (invented)", MandateDate = new DateOnly(2026, 6, 15), MandateReference = "Demo 1/2026",
            Generated = true, GeneratedFrom = RoadPostRecords.Sources,
        };
        db.Add(study);
        foreach (var part in Catalogue.Standard.For(study.Template, study.Id, study.MemberId))
        {
            if (part is ReadinessItem item)
                (item.Done, item.By, item.At) = (true, "Demonstration", new DateTime(2026, 9, 1, 9, 0, 0, DateTimeKind.Utc));
            db.Add(part);
        }
        db.Add(Post(study, "NZ", 1200, "Nur Zholy", "Nour Joly", "Нур жолы", "Nur Zholy"));
        db.Add(Post(study, "BK", 800, "B. Konysbaev", "B. Konysbaïev", "Б. Конысбаев", "B. Konysbaev"));
        foreach (var (name, organisation, function) in new[]
        {
            ("A. Bekova (invented)", "State Revenue Committee", StudyFunction.Owner), ("D. Omarov (invented)", "Statistics office", StudyFunction.Analyst), ("S. Alimova (invented)", "Veterinary control", StudyFunction.WorkingGroup),
            ("T. Nurlan (invented)", "Association of carriers", StudyFunction.WorkingGroup), ("R. Iskakov (invented)", "Customs post Nur Zholy", StudyFunction.OfficeCoordinator),
        })
            db.Add(new StudyPerson { StudyId = study.Id, MemberId = study.MemberId, Name = name, Organisation = organisation, Function = function });

        var records = RoadPostRecords.Make(20260907, DateTimeZoneProviders.Tzdb[ZoneName], new LocalDate(2026, 9, 7), 14, [new("NZ", 2.5833, 1200), new("BK", 1.5833, 800)]);
        var kept = store.Save(records.ToCsv());
        db.Add(new StoredFile
        {
            Id = kept.Id, Name = "road-posts-2026-09.csv", ContentType = "text/csv", Size = kept.Size, Sha256 = kept.Sha256, Purpose = FilePurpose.DataImport.Key, MemberId = study.MemberId, SubjectId = study.Id,
            ReceivedAt = time.GetUtcNow().UtcDateTime,
        });
        var dataset = new Dataset
        {
            StudyId = study.Id, MemberId = study.MemberId, FileId = kept.Id, Name = "road-posts-2026-09.csv", At = time.GetUtcNow().UtcDateTime, By = "Demonstration",
            CaseColumn = "case", EventColumn = "event", TimeColumn = "time", LifecycleColumn = "lifecycle", ActorColumn = "actor", RecorderColumn = "recorder", Segments = "lane|office|trader|goods|regime",
        };
        AddDataset.Note(dataset, RecordReading.Of(study, dataset, store));
        dataset.InUse = dataset.Readable;
        db.Add(dataset);
    }

    void AddPrepared(Member member)
    {
        var study = new Study
        {
            Id = Sample.Id("study:GE-PORTS"), Code = "GE-PORTS", MemberId = member.Id, Template = StudyTemplate.Sea, Unit = CaseUnit.Container, Zone = "Asia/Tbilisi",
            Title = Local("Ports of Poti and Batumi (in preparation, invented)", "Ports de Poti et Batoumi (en préparation, inventé)", "Порты Поти и Батуми (готовится, вымышлено)", "Puertos de Poti y Batumi (en preparación, inventado)"),
            From = new DateOnly(2027, 3, 1), To = new DateOnly(2027, 3, 14), Freeze = new DateOnly(2027, 4, 14),
        };
        db.Add(study);
        db.AddRange(Catalogue.Standard.For(study.Template, study.Id, study.MemberId));
    }

    static StudyPost Post(Study study, string code, int expected, string en, string fr, string ru, string es) =>
        new() { StudyId = study.Id, MemberId = study.MemberId, Code = code, Name = Local(en, fr, ru, es), Zone = study.Zone, Expected = expected };

    static LocalText Local(string en, string fr, string ru, string es) => LocalText.From([new("en", en), new("fr", fr), new("ru", ru), new("es", es)]);
}
