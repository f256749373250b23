using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Organisations;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Programmes;
using Serai.Training.Rubrics;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// The working groups of the running programme: agendas, rubrics, presentations with scores and the Friday evaluation of WG3, and WG4 as it
/// is planned. Dates and places up to WG3 are facts; everything else here is invented and marked so.
/// </summary>
internal sealed class WorkingGroupsDemo(SeraiDb db, Reader reader, InvitationMail mail, TimeProvider time) : IDemoLoader
{
    public int Order => 120;

    sealed record SessionRow(string Id, string From, string To, Dictionary<string, string> Title, string Kind, string[] Speakers, string[] Presenters, string? Module);
    sealed record DayRow(int Day, string Date, SessionRow[] Sessions);
    sealed record GroupRow(string Event, int Number, string? From, string? To, string? TimeZone, bool PlannedInDemo, DayRow[] Agenda);
    sealed record LevelRow(int Level, Dictionary<string, string> Label);
    sealed record CriterionRow(string Id, Dictionary<string, string> Name);
    sealed record RubricRow(string Id, string For, Dictionary<string, string> Title, LevelRow[] Levels, CriterionRow[] Criteria);
    sealed record SheetRow(string Assessor, Dictionary<string, int> Levels);
    sealed record PresentationRow(string Person, string Event, string On, string Rubric, SheetRow[] Scores);
    sealed record QuestionRow(string Id, string Kind, Dictionary<string, string> Text);
    sealed record EvaluationRow(string Id, int Scale, QuestionRow[] Questions);
    sealed record AnswerRow(int Number, string Event, string Language, Dictionary<string, int> Scores, Dictionary<string, string>? Texts);
    sealed record ProgrammeFile(string Programme, GroupRow[] WorkingGroups, RubricRow[] Rubrics, PresentationRow[] Presentations, EvaluationRow Evaluation, AnswerRow[] EvaluationAnswers);

    public async Task LoadAsync(CancellationToken ct)
    {
        var file = Sample.Read<ProgrammeFile>("rm-cac.json");
        var programme = await db.Set<Programme>().FirstAsync(p => p.Code == file.Programme, ct);
        var now = time.GetUtcNow().UtcDateTime;
        var events = await EventsAsync(file, programme, ct);
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.Id, ct);
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.Id, m => m.Name.Pick("en").Text, ct);
        var organisations = await db.Set<Organisation>().ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name.Pick("en").Text, ct);
        foreach (var group in file.WorkingGroups)
            foreach (var day in group.Agenda)
                foreach (var row in day.Sessions)
                    db.Add(SessionOf(row, events[group.Event], SampleShapes.Day(day.Date)!.Value, people, members, organisations));
        db.AddRange(file.Rubrics.Select(RubricOf));
        await db.SaveAsync(reader.Change("Joint Project loaded: invented agendas and rubrics of the running programme", time), ct);

        await PresentationsAsync(file, programme, people, now, ct);
        AddEvaluation(file, programme, events, now);
        db.Add(new AttendanceRule { ProgrammeId = programme.Id, MayMiss = 1, Numbers = "1,2,3,4", CatchUp = true });
        await db.SaveAsync(reader.Change("Joint Project loaded: invented scores, evaluation and rule on attendance", time), ct);

        await InviteAsync(events["RM-CAC/WG4"], now, ct);
    }

    async Task<Dictionary<string, ProgrammeEvent>> EventsAsync(ProgrammeFile file, Programme programme, CancellationToken ct)
    {
        var events = new Dictionary<string, ProgrammeEvent>();
        foreach (var group in file.WorkingGroups)
        {
            var id = Sample.Id(group.Event);
            var e = await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(x => x.Id == id, ct);
            if (e is null)
                db.Add(e = new ProgrammeEvent { Id = id, ProgrammeId = programme.Id, ProgrammeCode = programme.Code, Kind = EventKind.WorkingGroup, Number = group.Number });
            if (group.PlannedInDemo)
            {
                (e.From, e.To, e.State, e.Invented) = (SampleShapes.Day(group.From), SampleShapes.Day(group.To), EventState.Planned, true);
                (e.Precision, e.Mode, e.Zone) = (Precision.Day, EventMode.Hybrid, group.TimeZone ?? e.Zone);
                e.RoomLink = "https://rooms.example/rm-cac-wg" + group.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            events[group.Event] = e;
        }
        return events;
    }

    static Session SessionOf(SessionRow row, ProgrammeEvent e, DateOnly day, Dictionary<Guid, Person> people, Dictionary<Guid, string> members, Dictionary<Guid, string> organisations)
    {
        var session = new Session
        {
            Id = Sample.Id("session:" + row.Id), EventId = e.Id, Day = day, Starts = TimeOnly.Parse(row.From, System.Globalization.CultureInfo.InvariantCulture),
            Ends = TimeOnly.Parse(row.To, System.Globalization.CultureInfo.InvariantCulture), Title = row.Title.Local(), Kind = KindOf(row.Kind),
            ModuleId = row.Module is { } module ? Sample.Id("module:" + module) : null,
        };
        var order = 0;
        foreach (var id in row.Speakers)
            if (people.TryGetValue(Sample.Id("person:" + id), out var person))
                session.Speakers.Add(new SessionSpeaker
                {
                    SessionId = session.Id, PersonId = person.Id, Name = person.FullName, Office = person.Position?.Pick("en").Text, Order = order++,
                    Organisation = person.OrganisationId is { } o ? organisations.GetValueOrDefault(o) : person.MemberId is { } m ? members.GetValueOrDefault(m) : null,
                });
        return session;
    }

    static SessionKind KindOf(string kind) => kind switch
    {
        "opening" => SessionKind.Opening, "closing" => SessionKind.Closing, "lecture" => SessionKind.Lecture, "evaluation" => SessionKind.Evaluation,
        "presentations" or "country presentations" => SessionKind.Presentation, "teaching practice" or "exercise" or "role play" or "group work" or "workshop" or "visit" => SessionKind.Practice,
        _ => SessionKind.Discussion,
    };

    static Rubric RubricOf(RubricRow row)
    {
        var rubric = new Rubric
        {
            Id = Sample.Id("rubric:" + row.Id), Code = row.Id, Name = row.Title.Local(), Use = row.For == "teaching" ? RubricUse.Teaching : RubricUse.Presentation,
        };
        // What each number of points means stands in the guide of every criterion, so that it is before the assessor's eyes.
        var guide = LocalText.From(row.Levels[0].Label.Keys.Select(language => new LocalVersion(language, string.Join(" · ", row.Levels.Select(l => $"{l.Level} {l.Label[language]}")))));
        rubric.Criteria.AddRange(row.Criteria.Select((c, i) => new RubricCriterion
        {
            Id = Sample.Id($"criterion:{row.Id}:{c.Id}"), RubricId = rubric.Id, Order = i + 1, Name = c.Name.Local(), Guide = guide, MostPoints = row.Levels.Max(l => l.Level),
        }));
        return rubric;
    }

    async Task PresentationsAsync(ProgrammeFile file, Programme programme, Dictionary<Guid, Person> people, DateTime now, CancellationToken ct)
    {
        var participants = await db.Set<Cohorts.Participant>().Where(p => p.ProgrammeId == programme.Id).ToDictionaryAsync(p => p.PersonId, ct);
        var sessions = file.WorkingGroups.SelectMany(g => g.Agenda).SelectMany(d => d.Sessions.Where(s => s.Kind == "presentations").Select(s => (Session: s, d.Date))).ToList();
        foreach (var row in file.Presentations)
        {
            if (!participants.TryGetValue(Sample.Id("person:" + row.Person), out var participant))
                continue;
            var session = sessions.FirstOrDefault(s => s.Date == row.On && s.Session.Presenters.Contains(row.Person)).Session;
            var order = session is null ? 0 : Array.IndexOf(session.Presenters, row.Person);
            var presentation = new Presentation
            {
                Id = Sample.Id($"presentation:{row.Event}:{row.Person}"), ProgrammeId = programme.Id, EventId = Sample.Id(row.Event), ParticipantId = participant.Id, MemberId = participant.MemberId,
                RubricId = Sample.Id("rubric:" + row.Rubric), SessionId = session is null ? null : Sample.Id("session:" + session.Id), Day = SampleShapes.Day(row.On), Order = order + 1, Invented = true,
                Starts = session is null ? null : TimeOnly.Parse(session.From, System.Globalization.CultureInfo.InvariantCulture).AddMinutes(30 * order),
            };
            db.Add(presentation);
            foreach (var sheet in row.Scores)
            {
                var assessor = people[Sample.Id("person:" + sheet.Assessor)];
                var scored = new ScoreSheet { ProgrammeId = programme.Id, PresentationId = presentation.Id, MemberId = participant.MemberId, AssessorId = assessor.Id, Assessor = assessor.FullName, ScoredAt = now };
                scored.Scores.AddRange(sheet.Levels.Select(l => new Score { SheetId = scored.Id, CriterionId = Sample.Id($"criterion:{row.Rubric}:{l.Key}"), Points = l.Value }));
                db.Add(scored);
            }
        }
    }

    void AddEvaluation(ProgrammeFile file, Programme programme, Dictionary<string, ProgrammeEvent> events, DateTime now)
    {
        foreach (var answers in file.EvaluationAnswers.GroupBy(a => a.Event))
        {
            var e = events[answers.Key];
            var form = new EvaluationForm
            {
                ProgrammeId = programme.Id, EventId = e.Id, Code = EvaluationForm.NewCode(), Day = e.To, Scale = file.Evaluation.Scale, Invented = true,
                OpenedAt = now, ClosedAt = now,
            };
            form.Questions.AddRange(file.Evaluation.Questions.Select((q, i) => new EvaluationQuestion
            {
                FormId = form.Id, Order = i + 1, Kind = q.Kind == "text" ? QuestionKind.Text : QuestionKind.Scale, Text = q.Text.Local(),
            }));
            db.Add(form);
            foreach (var row in answers)
            {
                var sheet = EvaluationAnswer.RandomId();
                for (var i = 0; i < file.Evaluation.Questions.Length; i++)
                {
                    var id = file.Evaluation.Questions[i].Id;
                    if (row.Scores.TryGetValue(id, out var score))
                        db.Add(new EvaluationAnswer { FormId = form.Id, Sheet = sheet, QuestionId = form.Questions[i].Id, Score = score, Language = row.Language });
                    else if (row.Texts?.GetValueOrDefault(id) is { } text)
                        db.Add(new EvaluationAnswer { FormId = form.Id, Sheet = sheet, QuestionId = form.Questions[i].Id, Text = text, Language = row.Language });
                }
            }
        }
    }

    /// <summary>WG4 is invited, and some have replied.</summary>
    async Task InviteAsync(ProgrammeEvent e, DateTime now, CancellationToken ct)
    {
        var invited = await db.MissingAsync(e, ct);
        db.AddRange(invited);
        await mail.WriteAsync(e, invited, "https://serai.example", now, ct);
        foreach (var (invitation, i) in invited.Where(x => x.As == InvitedAs.Participant).Select((x, i) => (x, i)))
        {
            (invitation.Reply, invitation.RepliedThrough) = (i % 5) switch { 0 or 1 or 3 => (ReplyState.Accepted, ReplyChannel.Link), _ => (ReplyState.Waiting, (ReplyChannel?)null) };
            invitation.RepliedAt = invitation.RepliedThrough is null ? null : now;
        }
        await db.SaveAsync(reader.Change("Joint Project loaded: invitations to WG4 (invented)", time), ct);
    }
}
