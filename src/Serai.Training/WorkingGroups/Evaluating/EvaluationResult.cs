using Microsoft.EntityFrameworkCore;
using Serai.Documents.Charts;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

/// <summary>What an evaluation said: the distribution and mean of each question, and the comments in an order that tells nothing.</summary>
internal sealed record EvaluationResult(EvaluationForm Form, int Sheets, int Expected, IReadOnlyList<EvaluationResult.Question> Questions)
{
    /// <summary>Below this number a single answer could be guessed.</summary>
    public const int Few = 5;

    public sealed record Question(LocalText Text, QuestionKind Kind, IReadOnlyList<int> Counts, IReadOnlyList<(string Text, string Language)> Comments)
    {
        public int Answers => Counts.Sum();

        public double? Mean => Answers == 0 ? null : Counts.Select((count, i) => (double)count * (i + 1)).Sum() / Answers;
    }

    public static async Task<EvaluationResult?> ReadAsync(SeraiDb db, Guid formId, CancellationToken ct)
    {
        if (await db.Set<EvaluationForm>().AsNoTracking().Include(f => f.Questions).FirstOrDefaultAsync(f => f.Id == formId, ct) is not { } form)
            return null;
        var answers = await db.Set<EvaluationAnswer>().AsNoTracking().Where(a => a.FormId == formId).ToListAsync(ct);
        var day = form.Day;
        var expected = await db.Set<Attendance>().IgnoreQueryFilters().Where(a => a.EventId == form.EventId && (day == null || a.Day == day) && (a.Presence == Presence.Present || a.Presence == Presence.PresentOnline))
            .Select(a => a.ParticipantId).Distinct().CountAsync(ct);
        return new EvaluationResult(form, answers.Select(a => a.Sheet).Distinct().Count(), expected, [.. form.Questions.OrderBy(q => q.Order).Select(q => new Question(q.Text, q.Kind,
            q.Kind == QuestionKind.Scale ? [.. Enumerable.Range(1, form.Scale).Select(n => answers.Count(a => a.QuestionId == q.Id && a.Score == n))] : [],
            [.. answers.Where(a => a.QuestionId == q.Id && a.Text is not null).OrderBy(a => a.Text, StringComparer.Ordinal).Select(a => (a.Text!, a.Language))]))]);
    }

    public Chart? ToChart(Text text)
    {
        var scaled = Questions.Where(q => q is { Kind: QuestionKind.Scale, Answers: > 0 }).ToList();
        if (scaled.Count == 0)
            return null;
        return new BarChart([.. scaled.Select(q => q.Text.Pick(text).Text)], [.. Enumerable.Range(1, Form.Scale).Select(n => new ChartSeries(Level(n, text), scaled.Select(q => (double)q.Counts[n - 1])))])
        {
            Title = text["Answers by question"], CategoryTitle = text["Question"], Stacked = true, Culture = text.Culture,
            Description = text["From 1 (disagree) to {0} (agree); {1} sheets. The best mean is {2:N1} for “{3}”.", Form.Scale, Sheets, scaled.Max(q => q.Mean), scaled.MaxBy(q => q.Mean)!.Text.Pick(text).Text],
        };
    }

    string Level(int n, Text text) => n == 1 ? text["1 – disagree"] : n == Form.Scale ? text["{0} – agree", n] : text.Number(n);
}
