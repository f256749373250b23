using Serai.Training.Rubrics;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// A sheet's result is the weighted share of the possible points, in percent. The mean is over assessors, the spread is the largest
/// difference between two of them; above the rubric's limit the difference is talked over.
/// </summary>
internal sealed record ScoreSums(double? Mean, double? Spread, int Sheets, bool NeedsTalk, IReadOnlyDictionary<Guid, double> MeanPoints)
{
    public static ScoreSums Of(Rubric rubric, IReadOnlyCollection<ScoreSheet> sheets)
    {
        var complete = sheets.Where(s => rubric.Criteria.All(c => s.Scores.Any(x => x.CriterionId == c.Id))).ToList();
        var shares = complete.Select(s => Percent(rubric, s)).ToList();
        double? spread = shares.Count < 2 ? null : shares.Max() - shares.Min();
        return new ScoreSums(shares.Count == 0 ? null : shares.Average(), spread, complete.Count, spread > rubric.ModerateAbovePercent,
            complete.Count == 0 ? new Dictionary<Guid, double>()
                : rubric.Criteria.ToDictionary(c => c.Id, c => complete.Average(s => (double)s.Scores.First(x => x.CriterionId == c.Id).Points)));
    }

    public static double Percent(Rubric rubric, ScoreSheet sheet)
    {
        double possible = rubric.Criteria.Sum(c => c.MostPoints * c.Weight);
        return possible == 0 ? 0 : 100 * rubric.Criteria.Sum(c => c.Weight * (sheet.Scores.FirstOrDefault(s => s.CriterionId == c.Id)?.Points ?? 0)) / possible;
    }
}
