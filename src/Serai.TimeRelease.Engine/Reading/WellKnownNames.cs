namespace Serai.TimeRelease.Engine.Reading;

/// <summary>
/// Names under which columns are found without options: those of XES (IEEE 1849) first, then what systems of the field and process-mining products write.
/// Compared without case, and with spaces, hyphens and underscores taken as equal.
/// </summary>
public static class WellKnownNames
{
    public static readonly string[] Case =
    [
        "case:concept:name", "case_id", "case", "caseid", "trace", "declaration", "declaration_no", "declaration_number", "consignment", "consignment_id", "truck",
        "номер декларации", "декларация",
    ];

    public static readonly string[] Event = ["concept:name", "activity", "event", "event_name", "activity_name", "time_point", "step", "операция", "событие", "этап"];

    public static readonly string[] Time =
    [
        "time:timestamp", "timestamp", "time", "complete_timestamp", "end_timestamp", "end_time", "end", "complete", "datetime", "event_time", "stamp", "время",
        "дата и время", "окончание",
    ];

    public static readonly string[] Start = ["start_timestamp", "time:start", "start_time", "start", "started", "начало"];

    public static readonly string[] Lifecycle = ["lifecycle:transition", "lifecycle", "transition", "registration_type"];

    public static readonly string[] Instance = ["concept:instance", "instance", "activity_instance", "activity_instance_id", "handling_id", "event_instance"];

    public static readonly string[] Actor = ["org:resource", "resource", "actor", "agency", "org:group", "user", "employee", "исполнитель", "ведомство"];

    /// <summary>Index of the first header that bears one of the names, in the order of the names; -1 where none does.</summary>
    public static int Find(IReadOnlyList<string> headers, IReadOnlyList<string> names)
    {
        foreach (var name in names)
            for (var i = 0; i < headers.Count; i++)
                if (Same(headers[i], name))
                    return i;
        return -1;
    }

    /// <summary>Compares two names as columns are compared.</summary>
    public static bool Same(string header, string name) => string.Equals(Plain(header), Plain(name), StringComparison.OrdinalIgnoreCase);

    static string Plain(string name) => name.Trim().Replace(' ', '_').Replace('-', '_');
}
