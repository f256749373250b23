using System.Collections;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>Collects findings: counts all of them, keeps the first ones of each rule in full.</summary>
sealed class Findings(EventLog log, int detailsPerRule)
{
    readonly Dictionary<string, Kept> _rules = Rule.All.ToDictionary(r => r.Id, _ => new Kept(), StringComparer.Ordinal);

    public void Apply(string rule) => _rules[rule].Applied = true;

    /// <summary>Cases with a finding of a rule.</summary>
    public BitArray? Cases(string rule) => _rules[rule].Cases;

    public void Add(string rule, int caseNumber, int eventIndex, string reason, Func<string> found, Func<string>? proposal = null)
    {
        var kept = _rules[rule];
        kept.Count++;
        if (caseNumber >= 0)
        {
            kept.Cases ??= new BitArray(log.CaseCount);
            if (!kept.Cases[caseNumber]) kept.CaseCount++;
            kept.Cases[caseNumber] = true;
        }
        if (kept.Details.Count >= detailsPerRule) return;
        kept.Details.Add(new Finding(rule, Rule.Of(rule).Kind, caseNumber < 0 ? null : log.CaseNames[caseNumber], eventIndex < 0 || log.Rows is null ? 0 : log.Rows[eventIndex], reason, found())
        {
            Event = eventIndex < 0 ? null : log.EventNames[log.EventIds[eventIndex]],
            Recorder = eventIndex < 0 || log.ActorIds is null || log.ActorIds[eventIndex] < 0 ? null : log.ActorNames[log.ActorIds[eventIndex]],
            Proposal = proposal?.Invoke(),
        });
    }

    /// <summary>A finding about a recorder or a post.</summary>
    public void About(string rule, string? recorder, string reason, string found)
    {
        _rules[rule].Count++;
        if (_rules[rule].Details.Count < detailsPerRule) _rules[rule].Details.Add(new Finding(rule, Rule.Of(rule).Kind, null, 0, reason, found) { Recorder = recorder });
    }

    /// <summary>Findings of reading: rows that are not in the log.</summary>
    public void FromReading(string rule, long count, IEnumerable<Finding> details)
    {
        _rules[rule].Count += count;
        _rules[rule].Details.AddRange(details.Take(Math.Max(0, detailsPerRule - _rules[rule].Details.Count)));
    }

    public VerificationResult Result(double? lodgedBefore)
    {
        var held = new BitArray(log.CaseCount);
        List<RuleResult> rules = [];
        var left = log.CaseCount;
        foreach (var rule in Rule.All)
        {
            var kept = _rules[rule.Id];
            var before = left;
            if (rule.Kind == RuleKind.Hard && kept.Cases is { } cases)
                for (var c = 0; c < log.CaseCount; c++)
                    if (cases[c] && !held[c])
                    {
                        held[c] = true;
                        left--;
                    }
            rules.Add(new RuleResult(rule, kept.Applied, kept.Count, kept.CaseCount, before, left));
        }
        var array = new bool[log.CaseCount];
        held.CopyTo(array, 0);
        var events = 0;
        for (var c = 0; c < array.Length; c++)
            if (!array[c]) events += log.CaseStarts[c + 1] - log.CaseStarts[c];
        return new VerificationResult
        {
            Rules = rules,
            Findings = [.. Rule.All.SelectMany(r => _rules[r.Id].Details)],
            Held = array,
            CasesBefore = log.CaseCount,
            CasesAfter = left,
            EventsBefore = log.EventCount,
            EventsAfter = events,
            LodgedBeforeArrival = lodgedBefore,
        };
    }

    sealed class Kept
    {
        public bool Applied;
        public long Count;
        public int CaseCount;
        public BitArray? Cases;
        public readonly List<Finding> Details = [];
    }
}
