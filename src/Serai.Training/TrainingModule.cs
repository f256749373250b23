using Serai.Platform.Access;
using Serai.Platform.Modules;

namespace Serai.Training;

/// <summary>Master Trainer Programmes: cohorts, working groups, tasks, materials, certification, national sessions.</summary>
public sealed class TrainingModule : SeraiModule
{
    public override string Name => "Training";

    public override IEnumerable<MenuItem> Menu =>
    [
        new("My programme", "/my", "Training", 90, Can.Participate),
        new("Programmes", "/programmes", "Training", 100, Can.Read),
        new("Nominations", "/nominations", "Training", 110, Can.Nominate),
        new("Letters", "/letters", "Training", 120, Can.RunProgrammes),
        new("Materials", "/materials", "Training", 130, Can.Read),
        new("Certificates", "/certificates", "Training", 140, Can.ReadPeople),
        new("National training", "/national-training", "Training", 150, Can.Read),
        new("Follow-up", "/follow-up", "Training", 160, Can.ReadPeople),
        new("Published figures", "/claims", "Training", 170, Can.Read),
    ];
}
