using Serai.Training.Rubrics;

namespace Serai.Training.Certification;

/// <summary>
/// What two assessors' sheets say together. They are moderated when they lie further apart than the rubric allows, or on
/// opposite sides of its pass mark; until then there is no result. Without moderation the result is their mean.
/// </summary>
internal sealed record RubricStanding(Rubric Rubric, IReadOnlyList<Assessment> Submitted, ScoreModeration? Moderation)
{
    public const int Assessors = 2;

    public bool Complete => Submitted.Count >= Assessors;

    public double? Difference => Complete ? Math.Round(Submitted.Max(a => a.Percent!.Value) - Submitted.Min(a => a.Percent!.Value), 1) : null;

    public bool OppositeSides => Complete && Submitted.Any(a => a.Percent >= Rubric.PassPercent) && Submitted.Any(a => a.Percent < Rubric.PassPercent);

    public bool Differs => Difference > Rubric.ModerateAbovePercent || OppositeSides;

    public bool NeedsModeration => Differs && Moderation is null;

    public double? Result => !Complete || NeedsModeration ? null
        : Moderation?.AgreedPercent ?? Math.Round(Submitted.Average(a => a.Percent!.Value), 1, MidpointRounding.AwayFromZero);

    public bool Passed => Result >= Rubric.PassPercent;
}
