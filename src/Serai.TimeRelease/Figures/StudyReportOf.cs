using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Logs;
using Serai.TimeRelease.Records;
using Serai.TimeRelease.Reports;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Figures;

/// <summary>The report of a stored study after the outline of the Guide: the same document as the command line writes, fed from the study's own design and records.</summary>
internal static class StudyReportOf
{
    /// <param name="by">Column by which the headline is broken down, or null.</param>
    public static async Task<Document> WriteAsync(SeraiDb db, Study study, StudyRecords.Read read, string? by, Text text, DateTimeOffset now, CancellationToken ct)
    {
        var design = await StudyDesign.ReadAsync(db, study, ct);
        var posts = await db.Set<StudyPost>().AsNoTracking().Where(p => p.StudyId == study.Id).OrderBy(p => p.Code).ToListAsync(ct);
        var people = await db.Set<StudyPerson>().AsNoTracking().Where(p => p.StudyId == study.Id).ToListAsync(ct);
        var member = study.MemberId is { } id ? await db.Set<Member>().AsNoTracking().Where(m => m.Id == id).Select(m => m.Name).SingleOrDefaultAsync(ct) : null;
        // Only intervals of which the records hold both ends; the headline stands first.
        List<IntervalSpec> specs = [design.Headline, .. design.Intervals.Select(design.SpecOf).Where(s => s != design.Headline && read.Used.EventId(s.From!) >= 0 && read.Used.EventId(s.To!) >= 0)];
        var request = design.Request([.. specs.Distinct()], by);
        var measures = new Measures(request, cutoff: design.FollowedUntil);
        measures.Add(read.Used);
        var files = await db.Set<Dataset>().AsNoTracking().Where(d => d.StudyId == study.Id && d.InUse).OrderBy(d => d.At).ToListAsync(ct);
        var first = files.Count > 0 ? await db.Set<StoredFile>().AsNoTracking().Where(f => f.Id == files[0].FileId).Select(f => f.Sha256).SingleAsync(ct) : "";
        var figures = new ReportFigures(string.Join(", ", files.Select(f => f.Name)), first, read.Used, request, measures.Elapsed(), null, measures.Attribution(), measures, read.Verified, new Problems(), design.FollowedUntil, design.Zone);
        var description = new StudyDescription
        {
            Title = text.Best(study.Title),
            Administration = member is null ? null : text.Best(member),
            Mandate = study.MandateBody is null ? null : string.Join(", ", new[] { study.MandateBody, study.MandateSignatory, study.MandateDate is { } on ? text.Date(on) : null, study.MandateReference }.OfType<string>()),
            Period = study.From is { } from && study.To is { } to ? text.DateRange(from, to) : null,
            Unit = text.Say(StudyWords.Of(study.Unit)),
            Objectives = study.Purpose is { } purpose ? [text.Best(purpose)] : [],
            Offices = [.. posts.Select(p => text.Best(p.Name))],
            Modes = [text.Say(StudyWords.Of(study.Template))!],
            Regimes = [.. study.Regimes.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(r => text.Say(StudyWords.OfRegime(r))!)],
            WorkingGroup = [.. people.OrderBy(p => p.Function).Select(p => $"{p.Name}, {p.Organisation}")],
            Notice = study.Generated ? text["The records of this study are made by a generator, not measured at a border."] : null,
        };
        return new StudyReport(text, description, figures).Write(now);
    }
}
