using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// Keeps somebody's answers. It takes no <c>Change</c> on purpose: neither who nor when is written down, and the one-time code is deleted
/// rather than marked.
/// </summary>
internal sealed class AnswerEvaluation(SeraiDb db) : IOperation
{
    public const int LongestText = 2000;

    public sealed record Command(string Code, string? Slip, IReadOnlyDictionary<Guid, int> Scores, IReadOnlyDictionary<Guid, string?> Texts, string Language);

    public async Task<Outcome> ExecuteAsync(Command command, CancellationToken ct)
    {
        if (await db.Set<EvaluationForm>().AsNoTracking().Include(f => f.Questions).FirstOrDefaultAsync(f => f.Code == command.Code, ct) is not { } form)
            return Outcome.Missing;
        if (!form.IsOpen)
            return Outcome.Wrong("", "This evaluation is closed.");
        var problems = new Problems();
        var answers = new List<EvaluationAnswer>();
        var sheet = EvaluationAnswer.RandomId();
        foreach (var question in form.Questions.OrderBy(q => q.Order))
            if (question.Kind == QuestionKind.Scale && command.Scores.TryGetValue(question.Id, out var score))
            {
                if (score < 1 || score > form.Scale)
                    problems.Add("", "An answer is between 1 and {0}.", form.Scale);
                answers.Add(new EvaluationAnswer { FormId = form.Id, Sheet = sheet, QuestionId = question.Id, Score = score, Language = command.Language });
            }
            else if (question.Kind == QuestionKind.Text && command.Texts.TryGetValue(question.Id, out var text) && !string.IsNullOrWhiteSpace(text))
            {
                if (text.Length > LongestText)
                    problems.Add("", "A text has at most {0} characters.", LongestText);
                answers.Add(new EvaluationAnswer { FormId = form.Id, Sheet = sheet, QuestionId = question.Id, Text = text.Trim(), Language = command.Language });
            }
        if (answers.Count == 0)
            problems.Add("", "Answer at least one question.");
        if (form.NeedsSlip && !problems.Any)
        {
            var hash = PersonalLink.HashOf((command.Slip ?? "").Trim().ToUpperInvariant());
            if (await db.Set<EvaluationSlip>().FirstOrDefaultAsync(s => s.FormId == form.Id && s.CodeHash == hash, ct) is { } slip)
                db.Remove(slip);
            else
                problems.Add("Slip", "This code was used already, or it is not of this evaluation. Take another slip.");
        }
        if (problems.Any)
            return problems;
        db.AddRange(answers);
        await db.SaveChangesAsync(ct);
        return Outcome.Ok;
    }
}
