using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Readiness;

namespace Serai.TimeRelease.Studies;

/// <summary>The design of a study on paper: mandate, scope, Working Group, process map, time points, intervals, checklist.</summary>
internal static class StudyPlan
{
    public static async Task<Document?> ReadAsync(SeraiDb db, string code, Text text, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, ct) is not { } study)
            return null;
        var actors = await db.Set<StudyActor>().AsNoTracking().Where(a => a.StudyId == study.Id).OrderBy(a => a.Order).ToListAsync(ct);
        var design = await StudyDesign.ReadAsync(db, study, ct);
        var (points, intervals) = (design.Points, design.Intervals);
        var posts = await db.Set<StudyPost>().AsNoTracking().Where(p => p.StudyId == study.Id).OrderBy(p => p.Code).ToListAsync(ct);
        var people = await db.Set<StudyPerson>().AsNoTracking().Where(p => p.StudyId == study.Id).ToListAsync(ct);
        var ready = await db.Set<ReadinessItem>().AsNoTracking().Where(i => i.StudyId == study.Id).OrderBy(i => i.Order).ToListAsync(ct);
        var member = study.MemberId is { } id ? await db.Set<Member>().AsNoTracking().Where(m => m.Id == id).Select(m => m.Name).SingleOrDefaultAsync(ct) : null;
        string Actor(string? a) => a is null ? text["several"] : actors.Find(x => x.Code == a) is { } found ? text.Best(found.Name) : a;

        List<Block> blocks = [];
        if (study.Generated)
            blocks.Add(new Notice(text["Generated records"], text["The records of this study are made by a generator, not measured at a border."]));
        blocks.Add(new KeyValues(
        [
            (text["Administration"], member is null ? text["Several: a corridor"] : text.Best(member)),
            (text["Kind"], text.Say(StudyWords.Of(study.Template))),
            (text["Unit of observation"], text.Say(StudyWords.Of(study.Unit))),
            (text["Procedures"], text.List(study.Regimes.Split('|').Select(r => text.Say(StudyWords.OfRegime(r))))),
            (text["Period"], study.From is { } from ? study.To is { } to ? text.DateRange(from, to) : text.Date(from) : text["Not set"]),
            (text["Follow-up stops on"], study.Freeze is { } freeze ? text.Date(freeze) : text["Not set"]),
            (text["Headline"], text["{0} to {1}, elapsed", study.HeadlineFrom, study.HeadlineTo]),
            (text["Target"], study.TargetMinutes is { } m ? text.Duration(TimeSpan.FromMinutes(m)) : text["None"]),
        ]));
        if (study.Purpose is { } purpose)
            blocks.AddRange([new Heading(1, text["What the study is to find out"]), new Paragraph(text.Best(purpose))]);
        blocks.AddRange(
        [
            new Heading(1, text["Mandate"]),
            study.MandateBody is null
                ? new Paragraph(text["No mandate yet"])
                : new KeyValues([(text["Given by"], study.MandateBody), (text["Signed by"], study.MandateSignatory ?? "–"), (text["On"], study.MandateDate is { } on ? text.Date(on) : "–"), (text["Document"], study.MandateReference ?? "–")]),
            new Heading(1, text["Working Group and functions"]),
            people.Count == 0 ? new Paragraph(text["Nobody yet"])
                : new Table([new(text["Name"]), new(text["Organisation"]), new(text["Function"])], [.. people.OrderBy(p => p.Function).Select(p => (IReadOnlyList<string>)[p.Name, p.Organisation, text.Say(StudyWords.Of(p.Function))])]),
            new Heading(1, text["Posts"]),
            posts.Count == 0 ? new Paragraph(text["No post yet"])
                : new Table([new(text["Post"], Width: 2), new(text["Code in the data"]), new(text["Time zone"]), new(text["Cases expected"], Align.End)],
                    [.. posts.Select(p => (IReadOnlyList<string>)[text.Best(p.Name), p.Code, p.Zone, p.Expected is { } n ? text.Number(n) : text["unknown"]])]),
            new Heading(1, text["Process map"]),
            new ChartBlock(MapPicture.Of(study, actors, points, text)) { WithTable = false },
            new Heading(2, text["Time points"]),
            new Table([new(text["Code"], Width: .5), new(text["Time point"], Width: 2), new(text["Party"], Width: 1.5), new(text["Recorded as"])],
                [.. points.Select(p => (IReadOnlyList<string>)[p.Code, p.Optional ? $"{text.Best(p.Name)} {text["(not every case)"]}" : text.Best(p.Name), Actor(p.Actor), p.Pair ? text["start and end"] : text["single stamp"]])]),
            new Heading(2, text["Intervals"]),
            new Table([new(text["Code"], Width: .5), new(text["Interval"], Width: 2), new(text["From"], Width: .7), new(text["To"], Width: .7), new(text["Who holds the clock"], Width: 1.5)],
                [.. intervals.Select(i => (IReadOnlyList<string>)[i.Code, text.Best(i.Name), i.FromPoint, i.ToPoint, Actor(i.Holder)])]),
            new Heading(1, text["How it is counted"]),
            new KeyValues(
            [
                (text["Overlapping work"], text.Say(StudyWords.Of(study.Rule))), (text["Percentiles"], text.Say(StudyWords.Of(study.Percentile))),
                (text["Small numbers"], text["flagged below {0} cases, left out below {1}", study.FlagBelow, study.HideBelow]),
            ]),
            new Heading(1, text["Readiness"]),
            new Table([new(text["Part"], Width: .8), new(text["What must be ready"], Width: 3), new(text["State"], Width: .7)],
                [.. ready.Select(i => (IReadOnlyList<string>)[text.Say(StudyWords.Of(i.Part)), text.Best(i.Text), i.Done ? text["Ready"] : text["Open"]])]),
        ]);
        return new Document
        {
            Title = text["Study plan: {0}", text.Best(study.Title)], Subtitle = text["Time Release Study {0}, round {1}", study.Code, study.Round], Language = text.Language.Code, Created = now,
            Stamp = text["Study plan {0}, {1}", study.Code, text.Moment(now.UtcDateTime)], Blocks = blocks,
        };
    }
}
