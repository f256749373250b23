using Serai.Platform.Modules;

namespace Serai.TimeRelease;

/// <summary>Time Release Studies: design, capture, verification, analysis, report, comparison of rounds, corridors.</summary>
public sealed class TimeReleaseModule : SeraiModule
{
    public override string Name => "TimeRelease";
}
