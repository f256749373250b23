using Serai.Platform.Language;

namespace Serai.Training.Intersessional;

/// <summary>Where one participant stands with one task.</summary>
internal enum Standing { NotForThem, NotStarted, Draft, Overdue, Closed, Submitted, SubmittedLate, Returned, Accepted }

/// <summary>The words and marks of states, in one place.</summary>
internal static class TaskWords
{
    public static (string State, Message Word) Of(Standing standing) => standing switch
    {
        Standing.NotStarted => ("todo", new(/*T*/"Not started")),
        Standing.Draft => ("busy", new(/*T*/"Draft")),
        Standing.Overdue => ("bad", new(/*T*/"Late")),
        Standing.Closed => ("lock", new(/*T*/"Closed")),
        Standing.Submitted => ("busy", new(/*T*/"Submitted")),
        Standing.SubmittedLate => ("warn", new(/*T*/"Submitted late")),
        Standing.Returned => ("warn", new(/*T*/"Returned")),
        Standing.Accepted => ("ok", new(/*T*/"Accepted")),
        _ => ("quiet", new(/*T*/"Not for them")),
    };

    public static (string State, Message Word) Of(TaskState state) => state switch
    {
        TaskState.Draft => ("todo", new(/*T*/"Draft")),
        TaskState.Published => ("ok", new(/*T*/"Published")),
        _ => ("quiet", new(/*T*/"Withdrawn")),
    };

    public static (string State, Message Word) Of(SubmissionState state) => state switch
    {
        SubmissionState.Submitted => ("busy", new(/*T*/"Waits for review")),
        SubmissionState.Accepted => ("ok", new(/*T*/"Accepted")),
        SubmissionState.Returned => ("warn", new(/*T*/"Returned")),
        _ => ("bad", new(/*T*/"Refused")),
    };

    public static Message Of(Expected expected) => expected switch
    {
        Expected.Text => new(/*T*/"A text"),
        Expected.File => new(/*T*/"A file"),
        _ => new(/*T*/"A text and a file"),
    };

    public static Standing StandingOf(IntersessionalTask task, Submission? last, bool draft, DateTime nowUtc, string zone)
    {
        switch (last?.State)
        {
            case SubmissionState.Accepted: return Standing.Accepted;
            case SubmissionState.Returned: return Standing.Returned;
            case SubmissionState.Submitted: return last.IsLate ? Standing.SubmittedLate : Standing.Submitted;
        }
        var due = task.DueIn(zone);
        return due.IsClosed(nowUtc) ? Standing.Closed : due.IsPast(nowUtc) ? Standing.Overdue : draft ? Standing.Draft : Standing.NotStarted;
    }
}
