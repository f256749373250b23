using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Logs;

/// <summary>One or several files as one log.</summary>
static class StudyLogs
{
    /// <summary>Reads all files; a case whose events stand in several of them is one case.</summary>
    /// <returns>The log, or null where a file was refused.</returns>
    public static EventLog? Read(IReadOnlyList<string> paths, LogRequest request, Problems problems)
    {
        List<EventLog> logs = [];
        foreach (var path in paths)
        {
            if (EventFile.Read(path, request, problems) is not { } log) return null;
            logs.Add(log);
        }
        return logs.Count == 1 ? logs[0] : Join(logs, request.Mapping.By);
    }

    public static EventLog Join(IReadOnlyList<EventLog> logs, IReadOnlyList<string> by)
    {
        var builder = new EventLogBuilder(by);
        foreach (var log in logs) Copy(log, by, builder, _ => true);
        return builder.Build(logs.Sum(l => l.CasesWithoutEvents));
    }

    /// <summary>The cases that are to stay, by their number in the log.</summary>
    public static EventLog Keep(EventLog log, IReadOnlyList<string> by, Predicate<int> stays)
    {
        var builder = new EventLogBuilder(by);
        Copy(log, by, builder, stays);
        return builder.Build(log.CasesWithoutEvents);
    }

    static void Copy(EventLog log, IReadOnlyList<string> by, EventLogBuilder builder, Predicate<int> stays)
    {
        var values = new string?[by.Count];
        var segments = by.Select(log.Segment).ToArray();
        for (var c = 0; c < log.CaseCount; c++)
        {
            if (!stays(c)) continue;
            for (var s = 0; s < values.Length; s++) values[s] = segments[s]?.Of(c);
            var name = log.CaseNames[c];
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
                builder.Add(name, log.EventNames[log.EventIds[i]], log.TimeMicros[i], log.StartMicros is { } starts && starts[i] != EventLog.NoTime ? starts[i] : null,
                    log.ActorIds is { } actors && actors[i] >= 0 ? log.ActorNames[actors[i]] : null, log.Rows?[i] ?? 0, values);
        }
    }
}
