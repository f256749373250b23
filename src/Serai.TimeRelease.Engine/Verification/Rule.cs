namespace Serai.TimeRelease.Engine.Verification;

/// <summary>A rule of verification.</summary>
/// <param name="Id">V01 … V21. Stable.</param>
/// <param name="Kind">Hard or soft.</param>
/// <param name="Name">What it looks for, in a few words.</param>
/// <param name="Needs">What has to be known for it to be applied.</param>
public sealed record Rule(string Id, RuleKind Kind, string Name, string Needs)
{
    /// <summary>All rules, in their order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("V01", RuleKind.Hard, "impossible order", "the order of the process map, or starts and ends"),
        new("V02", RuleKind.Soft, "lodged before arrival", "the names of arrival and lodgement"),
        new("V03", RuleKind.Hard, "stamp in the future", "the moment of entry"),
        new("V04", RuleKind.Hard, "outside the study's window", "the window or the freeze date"),
        new("V05", RuleKind.Hard, "recorded twice", "nothing"),
        new("V06", RuleKind.Soft, "longer than the technical maximum", "a maximum"),
        new("V07", RuleKind.Soft, "shorter than the technical minimum", "a minimum"),
        new("V08", RuleKind.Soft, "activity outside the agency's hours", "a calendar of the agency"),
        new("V09", RuleKind.Soft, "post or vehicle does not match", "two columns that have to agree"),
        new("V10", RuleKind.Soft, "red lane without an examination", "the column of the lane and the name of the examination"),
        new("V11", RuleKind.Soft, "examination without red or yellow lane", "the column of the lane and the name of the examination"),
        new("V12", RuleKind.Soft, "payment after release without a guarantee", "the names of release and payment"),
        new("V13", RuleKind.Hard, "all stamps equal", "nothing"),
        new("V14", RuleKind.Soft, "copied times", "who recorded"),
        new("V15", RuleKind.Soft, "heaped minutes", "who recorded"),
        new("V16", RuleKind.Soft, "repair that would make it plausible", "a finding of V01, V03 or V04, or an outlier"),
        new("V17", RuleKind.Soft, "clocks of two posts differ", "two events that are one physical event"),
        new("V18", RuleKind.Hard, "local time that does not exist or occurred twice", "stamps without an offset"),
        new("V19", RuleKind.Soft, "one end of a pair is missing", "starts and ends"),
        new("V20", RuleKind.Soft, "one truck on several cases at once", "the column of the truck"),
        new("V21", RuleKind.Soft, "outlier on the log scale", "20 cases of more than no time"),
    ];

    internal static Rule Of(string id) => All.First(r => r.Id == id);
}
