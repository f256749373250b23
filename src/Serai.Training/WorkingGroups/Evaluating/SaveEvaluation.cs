using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Makes or changes the questions of an evaluation. After the first answer only a new form can ask something else.</summary>
internal sealed class SaveEvaluation(SeraiDb db) : IOperation
{
    public sealed record Question(LocalText? Text, QuestionKind Kind);

    public sealed record Command(Guid EventId, Guid? FormId, DateOnly? Day, Guid? SessionId, bool NeedsSlip, IReadOnlyList<Question> Questions);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome<Guid>.Missing;
        var form = command.FormId is { } id ? await db.Set<EvaluationForm>().Include(f => f.Questions).FirstOrDefaultAsync(f => f.Id == id && f.EventId == e.Id, ct) : null;
        if (command.FormId is not null && form is null)
            return Outcome<Guid>.Missing;
        var questions = command.Questions.Where(q => q.Text is { IsEmpty: false }).ToList();
        var problems = new Problems();
        if (questions.Count == 0)
            problems.Add(nameof(command.Questions), "Ask at least one question.");
        if (form is not null && await db.Set<EvaluationAnswer>().AnyAsync(a => a.FormId == form.Id, ct))
            problems.Add("", "Somebody has answered already, so that the questions stay as they are. Close this form and make a new one.");
        if (problems.Any)
            return problems;
        if (form is null)
            db.Add(form = new EvaluationForm { ProgrammeId = e.ProgrammeId, EventId = e.Id, Code = EvaluationForm.NewCode() });
        (form.Day, form.SessionId, form.NeedsSlip) = (command.Day, command.SessionId, command.NeedsSlip);
        db.RemoveRange(form.Questions);
        foreach (var (question, i) in questions.Select((q, i) => (q, i)))
            db.Add(new EvaluationQuestion { FormId = form.Id, Order = i + 1, Kind = question.Kind, Text = question.Text! });
        await db.SaveAsync(change, ct);
        return form.Id;
    }
}
