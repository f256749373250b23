using Serai.Directory.People;
using Serai.Platform.Language;

namespace Serai.Training.Cohorts;

internal static class CohortWords
{
    public static Message Of(CatchUpState state) => new(state switch
    {
        CatchUpState.Accepted => /*T*/"caught up", CatchUpState.HandedIn => /*T*/"waits for review", CatchUpState.Returned => /*T*/"more is asked for", _ => /*T*/"open",
    });

    public static string MarkOf(CatchUpState state) => state switch { CatchUpState.Accepted => "ok", CatchUpState.HandedIn => "busy", CatchUpState.Returned => "warn", _ => "todo" };

    public static Message Of(ParticipantState state) => new(state switch
    {
        ParticipantState.Enrolled => /*T*/"Takes part", ParticipantState.Withdrawn => /*T*/"Left", ParticipantState.Certified => /*T*/"Certified", _ => /*T*/"Not certified",
    });

    public static string MarkOf(ParticipantState state) => state switch
    {
        ParticipantState.Enrolled => "busy", ParticipantState.Withdrawn => "quiet", ParticipantState.Certified => "ok", _ => "warn",
    };

    public static Message Of(Sex sex) => new(sex switch { Sex.Female => /*T*/"Woman", Sex.Male => /*T*/"Man", _ => /*T*/"Not stated" });
}
