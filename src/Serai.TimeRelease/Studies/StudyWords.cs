using Serai.Platform.Language;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Readiness;

namespace Serai.TimeRelease.Studies;

/// <summary>The names of kinds, stages and rules of a study, as sentences to translate.</summary>
internal static class StudyWords
{
    public static readonly IReadOnlyList<string> Regimes = ["import", "export", "transit"];

    public static Message Of(StudyTemplate template) => new(template switch
    {
        StudyTemplate.Sea => /*T*/"Sea port", StudyTemplate.Air => /*T*/"Airport", StudyTemplate.Road => /*T*/"Road border post", StudyTemplate.Rail => /*T*/"Rail border station",
        StudyTemplate.Inland => /*T*/"Inland office", _ => /*T*/"Corridor of several administrations",
    });

    public static Message Of(StudyState state) => new(state switch
    {
        StudyState.Preparing => /*T*/"In preparation", StudyState.Testing => /*T*/"Test run", StudyState.Collecting => /*T*/"Collecting", StudyState.Verifying => /*T*/"Verifying",
        StudyState.Analysing => /*T*/"Analysing", StudyState.Reporting => /*T*/"Reporting", _ => /*T*/"Closed",
    });

    public static string MarkOf(StudyState state) => state switch
    {
        StudyState.Preparing => "todo", StudyState.Closed => "ok", _ => "busy",
    };

    public static Message Of(CaseUnit unit) => new(unit switch
    {
        CaseUnit.Declaration => /*T*/"Declaration", CaseUnit.Consignment => /*T*/"Consignment", CaseUnit.Truck => /*T*/"Truck", CaseUnit.Container => /*T*/"Container", _ => /*T*/"Wagon",
    });

    public static Message OfRegime(string regime) => new(regime switch { "export" => /*T*/"Export", "transit" => /*T*/"Transit", _ => /*T*/"Import" });

    public static Message Of(OverlapRule rule) => new(rule switch
    {
        OverlapRule.Inclusive => /*T*/"Inclusive: everybody who works gets all of it", OverlapRule.Exclusive => /*T*/"Exclusive: only who works alone gets it", _ => /*T*/"Shared: divided among those who work",
    });

    public static Message Of(PercentileType type) => new(type switch
    {
        PercentileType.Type6 => /*T*/"Type 6, as PERCENTILE.EXC", PercentileType.NearestRank => /*T*/"Nearest rank", _ => /*T*/"Type 7, as PERCENTILE.INC",
    });

    public static Message Of(StudyFunction function) => new(function switch
    {
        StudyFunction.Owner => /*T*/"Study owner", StudyFunction.WorkingGroup => /*T*/"Member of the Working Group", StudyFunction.OfficeCoordinator => /*T*/"Office coordinator",
        StudyFunction.Enumerator => /*T*/"Enumerator", StudyFunction.AgencyRecorder => /*T*/"Recorder of an agency", StudyFunction.DataSteward => /*T*/"Data steward",
        StudyFunction.Analyst => /*T*/"Analyst", _ => /*T*/"Approver",
    });

    public static Message Of(ReadinessPart part) => new(part switch
    {
        ReadinessPart.Technical => /*T*/"Technical", ReadinessPart.Procedural => /*T*/"Procedural", _ => /*T*/"Logistical",
    });
}
