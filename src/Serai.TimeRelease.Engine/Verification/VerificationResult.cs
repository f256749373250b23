namespace Serai.TimeRelease.Engine.Verification;

/// <summary>What one rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Applied">False where what it needs is not known.</param>
/// <param name="Findings">How many findings.</param>
/// <param name="Cases">How many cases they concern.</param>
/// <param name="CasesBefore">Cases that no hard rule before this one held.</param>
/// <param name="CasesAfter">Cases left after it; the same for a soft rule.</param>
public sealed record RuleResult(Rule Rule, bool Applied, long Findings, int Cases, int CasesBefore, int CasesAfter);

/// <summary>The findings of all rules, and what would be left out. The log itself is not changed.</summary>
public sealed record VerificationResult
{
    /// <summary>By rule, in the order of the rules.</summary>
    public required IReadOnlyList<RuleResult> Rules { get; init; }

    /// <summary>The findings kept in full.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Per case of the log: whether a hard rule holds it.</summary>
    public required IReadOnlyList<bool> Held { get; init; }

    public required int CasesBefore { get; init; }

    /// <summary>Cases that no hard rule holds.</summary>
    public required int CasesAfter { get; init; }

    public required int EventsBefore { get; init; }

    public required int EventsAfter { get; init; }

    /// <summary>Share of the cases lodged before they arrived, of those that have both; null where not known. Legal, and good to know.</summary>
    public double? LodgedBeforeArrival { get; init; }

    /// <summary>The result of a rule.</summary>
    public RuleResult Of(string id) => Rules.First(r => r.Rule.Id == id);
}
