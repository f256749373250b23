using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading.Stamps;

namespace Serai.TimeRelease.Engine.Reading.Tables;

/// <summary>One event as text, as a file has it.</summary>
public ref struct RawEvent
{
    public int Row;
    public string? Case;
    public string? Activity;
    public string? Time;
    public string? Start;
    public string? Lifecycle;
    public string? Instance;
    public string? Actor;
    public ReadOnlySpan<string?> Segments;
}

/// <summary>
/// Takes events as text from a reader: checks them, reads their stamps, joins the two rows of a handling and adds what is sound to the
/// log. What is not sound becomes a problem with its row and column.
/// </summary>
/// <param name="file">Name for problems.</param>
/// <param name="builder">Takes the sound events.</param>
/// <param name="problems">Takes the others.</param>
/// <param name="stamps">Reads the stamps.</param>
/// <param name="names">What the columns are called in the file.</param>
sealed class EventSink(string file, EventLogBuilder builder, Problems problems, StampText stamps, EventColumns names)
{
    readonly Dictionary<PairKey, Queue<OpenStart>> _open = [];
    readonly HashSet<string> _refusedCases = new(StringComparer.Ordinal);
    readonly HashSet<string> _cases = new(StringComparer.Ordinal);

    /// <summary>Cases all of whose events were refused.</summary>
    public long CasesWithoutEvents => _refusedCases.Count(c => !_cases.Contains(c));

    /// <returns>Why the event is refused, or null.</returns>
    public string? Take(in RawEvent raw)
    {
        var caseId = raw.Case?.Trim();
        if (string.IsNullOrEmpty(caseId)) return Refuse(raw.Row, names.Case, ProblemCodes.CaseMissing, "", "the case this event belongs to", null);
        var activity = raw.Activity?.Trim();
        if (string.IsNullOrEmpty(activity)) return Refuse(raw.Row, names.Event, ProblemCodes.EventMissing, "", "what happened", caseId);
        if (string.IsNullOrWhiteSpace(raw.Time)) return Refuse(raw.Row, names.Time, ProblemCodes.TimeMissing, "", "a date and time", caseId);
        var outcome = stamps.Read(raw.Time, out var time);
        if (!outcome.IsRead()) return Refuse(raw.Row, names.Time, outcome.Code(), Quoted(raw.Time), stamps.Expected(outcome), caseId);
        if (outcome == StampOutcome.ReadDateOnly) Note(raw.Row, names.Time, ProblemCodes.DateOnly, Quoted(raw.Time), "a time of day too; read as midnight, and good to a day only");
        long? start = null;
        if (!string.IsNullOrWhiteSpace(raw.Start))
        {
            outcome = stamps.Read(raw.Start, out var began);
            if (!outcome.IsRead()) return Refuse(raw.Row, names.Start, outcome.Code(), Quoted(raw.Start), stamps.Expected(outcome), caseId);
            start = began;
        }
        _cases.Add(caseId);
        Pair(caseId, activity, time, start, raw);
        return null;
    }

    void Pair(string caseId, string activity, long time, long? start, in RawEvent raw)
    {
        switch (Lifecycles.Of(raw.Lifecycle))
        {
            case Lifecycles.Kind.Start when start is null:
                var key = new PairKey(caseId, activity, raw.Instance ?? "", raw.Instance is null ? raw.Actor ?? "" : "");
                if (!_open.TryGetValue(key, out var queue)) _open.Add(key, queue = new Queue<OpenStart>());
                queue.Enqueue(new OpenStart(time, raw.Row, raw.Actor, raw.Segments.ToArray()));
                return;
            case Lifecycles.Kind.Complete when start is null:
                start = TakeStart(new PairKey(caseId, activity, raw.Instance ?? "", raw.Instance is null ? raw.Actor ?? "" : ""));
                break;
            case Lifecycles.Kind.Other:
                Note(raw.Row, names.Lifecycle, ProblemCodes.LifecycleUnknown, Quoted(raw.Lifecycle!), "start or complete; taken as a single stamp");
                break;
        }
        if (start > time)
            Note(raw.Row, names.Start, ProblemCodes.EndBeforeStart, $"an end before its start in case {caseId}, {activity}", "an end at or after the start");
        builder.Add(caseId, activity, time, start, raw.Actor, raw.Row, raw.Segments);
    }

    long? TakeStart(PairKey key)
    {
        if (!_open.TryGetValue(key, out var queue)) return null;
        var open = queue.Dequeue();
        if (queue.Count == 0) _open.Remove(key);
        return open.Time;
    }

    /// <summary>Starts without an end stay in the log as single stamps, and are told.</summary>
    public void Finish()
    {
        foreach (var (key, queue) in _open)
            foreach (var open in queue)
            {
                Note(open.Row, names.Lifecycle, ProblemCodes.PairWithoutEnd, $"a start of {key.Activity} in case {key.Case} without its end", "both; kept as a single stamp");
                builder.Add(key.Case, key.Activity, open.Time, null, open.Actor, open.Row, open.Segments);
            }
        _open.Clear();
        if (CasesWithoutEvents is > 0 and var lost)
            Note(0, null, ProblemCodes.CaseWithoutEvents, $"{lost} cases all of whose events were refused", "at least one sound event for each case");
    }

    string Refuse(int row, string? column, string code, string found, string expected, string? caseId)
    {
        if (caseId is not null) _refusedCases.Add(caseId);
        var problem = new ReadProblem(file, row, column, code, found, expected);
        problems.Add(problem);
        return problem.ToString();
    }

    void Note(int row, string? column, string code, string found, string expected) => problems.Add(new ReadProblem(file, row, column, code, found, expected) { Kind = ProblemKind.Note });

    internal static string Quoted(string text) => "\"" + (text.Length > 60 ? text[..57] + "…" : text) + "\"";

    readonly record struct PairKey(string Case, string Activity, string Instance, string Actor);

    sealed record OpenStart(long Time, int Row, string? Actor, string?[] Segments);
}

/// <summary>What the columns are called in a file, for its problems.</summary>
sealed record EventColumns(string Case, string Event, string Time, string? Start = null, string? Lifecycle = null);

static class Lifecycles
{
    public enum Kind { None, Start, Complete, Other }

    public static Kind Of(string? word)
    {
        if (string.IsNullOrWhiteSpace(word)) return Kind.None;
        var text = word.AsSpan().Trim();
        if (text.Equals("start", StringComparison.OrdinalIgnoreCase) || text.Equals("started", StringComparison.OrdinalIgnoreCase) || text.Equals("begin", StringComparison.OrdinalIgnoreCase)) return Kind.Start;
        if (text.Equals("complete", StringComparison.OrdinalIgnoreCase) || text.Equals("completed", StringComparison.OrdinalIgnoreCase) || text.Equals("end", StringComparison.OrdinalIgnoreCase)) return Kind.Complete;
        return Kind.Other;
    }
}
