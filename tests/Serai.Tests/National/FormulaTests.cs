using Serai.Training.National;

namespace Serai.Tests.National;

public sealed class FormulaTests
{
    [Fact]
    public void The_normalised_gain_is_what_was_learnt_of_what_could_be_learnt()
    {
        // The worked example of docs/methods/normalised-gain.md.
        NormalisedGain.Of(37.5, 75)!.Value.ShouldBe(0.6, 1e-12);
        NormalisedGain.Of(40, 70)!.Value.ShouldBe(0.5, 1e-12);
        NormalisedGain.Of(60, 80)!.Value.ShouldBe(0.5, 1e-12);
        NormalisedGain.Of(50, 40)!.Value.ShouldBe(-0.2, 1e-12);
        NormalisedGain.Of(8, 10, max: 12)!.Value.ShouldBe(0.5, 1e-12);
        NormalisedGain.Of(100, 100).ShouldBeNull();
        NormalisedGain.Of(null, 70).ShouldBeNull();
        NormalisedGain.Of(40, 101).ShouldBeNull();
    }

    [Fact]
    public void Only_people_who_sat_both_tests_enter_the_means()
    {
        var matched = NormalisedGain.Match([("anna", false, 40), ("anna", true, 80), ("bek", false, 60), ("bek", true, 80), ("came late", true, 100), ("left early", false, 0)]);
        matched.ShouldBe(new NormalisedGain.Matched(2, 50, 80));
        matched.Gain!.Value.ShouldBe(0.6, 1e-12);
    }

    [Fact]
    public void A_single_small_group_cannot_be_worked_out_from_the_total()
    {
        SmallCells.Protect([3, 12, 7, 0]).ShouldBe([null, 12, null, 0]);
        SmallCells.Protect([12, 20, 0]).ShouldBe([12, 20, 0]);
        SmallCells.Protect([1, 1, 30, 9]).ShouldBe([null, null, 30, null]);
        SmallCells.Protect([4, 4, 30]).ShouldBe([null, null, 30]);
    }
}
