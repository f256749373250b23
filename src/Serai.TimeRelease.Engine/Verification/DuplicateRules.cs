using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V05, V09, V13, V20: the same thing twice, things that have to agree, all stamps equal, one truck on several cases at once.</summary>
static class DuplicateRules
{
    public static void Apply(EventLog log, VerificationSetup setup, Findings findings)
    {
        findings.Apply("V05");
        findings.Apply("V13");
        for (var c = 0; c < log.CaseCount; c++)
        {
            Twice(log, setup, c, findings);
            int from = log.CaseStarts[c], to = log.CaseStarts[c + 1];
            if (to - from >= 2 && log.FirstMicros(c) == log.LastMicros(c))
                findings.Add("V13", c, from, $"all {to - from} stamps are equal", () => Words.At(log.TimeMicros[from], setup.Zone));
        }
        Declarations(log, setup, findings);
        foreach (var (first, second) in setup.MustAgree)
            if (log.Segment(first) is { } a && log.Segment(second) is { } b)
            {
                findings.Apply("V09");
                for (var c = 0; c < log.CaseCount; c++)
                    if (a.Of(c) is { } x && b.Of(c) is { } y && !string.Equals(Plain(x), Plain(y), StringComparison.OrdinalIgnoreCase))
                        findings.Add("V09", c, log.CaseStarts[c], $"{first} and {second} do not match", () => $"\"{x}\" and \"{y}\"");
            }
        Trucks(log, setup, findings);
    }

    static void Twice(EventLog log, VerificationSetup setup, int c, Findings findings)
    {
        for (var i = log.CaseStarts[c] + 1; i < log.CaseStarts[c + 1]; i++)
            for (var j = i - 1; j >= log.CaseStarts[c] && log.TimeMicros[j] == log.TimeMicros[i]; j--)
                if (log.EventIds[i] == log.EventIds[j] && log.StartMicros?[i] == log.StartMicros?[j] && log.ActorIds?[i] == log.ActorIds?[j])
                {
                    int at = i, other = j;
                    findings.Add("V05", c, i, "the same event twice", () => $"{Words.At(log.TimeMicros[at], setup.Zone)}{(log.Rows is { } rows && rows[other] > 0 ? $", also in row {rows[other]}" : "")}");
                    break;
                }
    }

    static void Declarations(EventLog log, VerificationSetup setup, Findings findings)
    {
        var columns = setup.SameDeclaration.Select(log.Segment).OfType<SegmentColumn>().ToList();
        if (columns.Count == 0 || columns.Count < setup.SameDeclaration.Count) return;
        Dictionary<string, int> seen = new(StringComparer.OrdinalIgnoreCase);
        for (var c = 0; c < log.CaseCount; c++)
        {
            var values = columns.Select(s => s.Of(c)).ToList();
            if (values.Contains(null)) continue;
            var key = string.Join('\u001F', values);
            if (!seen.TryAdd(key, c)) findings.Add("V05", c, log.CaseStarts[c], "the same declaration as another case", () => $"{string.Join(", ", values)}, also case {log.CaseNames[seen[key]]}");
        }
    }

    /// <summary>A truck whose cases overlap in time carries several declarations at once: they have to be linked, or its wait is counted twice.</summary>
    static void Trucks(EventLog log, VerificationSetup setup, Findings findings)
    {
        if (setup.Truck is not { } name || log.Segment(name) is not { } trucks) return;
        findings.Apply("V20");
        var cases = Enumerable.Range(0, log.CaseCount).Where(c => trucks.Codes[c] >= 0).OrderBy(c => trucks.Codes[c]).ThenBy(log.FirstMicros).ToList();
        var (truck, end, holder) = (-1, 0L, -1);
        foreach (var c in cases)
        {
            if (trucks.Codes[c] == truck && log.FirstMicros(c) < end)
            {
                var other = holder;
                findings.Add("V20", c, log.CaseStarts[c], "the same truck at the same time as another case, and no link", () => $"{trucks.Of(c)}, also case {log.CaseNames[other]}");
            }
            if (trucks.Codes[c] != truck) (truck, end, holder) = (trucks.Codes[c], log.LastMicros(c), c);
            else if (log.LastMicros(c) > end) (end, holder) = (log.LastMicros(c), c);
        }
    }

    static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
