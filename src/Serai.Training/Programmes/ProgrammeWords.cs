using Serai.Platform.Language;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Programmes;

/// <summary>The names of states and kinds of a programme and of what belongs to it, as sentences to translate.</summary>
internal static class ProgrammeWords
{
    public static Message Of(ProgrammeState state) => new(state switch
    {
        ProgrammeState.Pipeline => /*T*/"In the pipeline",
        ProgrammeState.Preparing => /*T*/"In preparation",
        ProgrammeState.Running => /*T*/"Running",
        ProgrammeState.Completed => /*T*/"Completed",
        _ => /*T*/"Closed",
    });

    public static string MarkOf(ProgrammeState state) => state switch
    {
        ProgrammeState.Pipeline => "quiet", ProgrammeState.Preparing => "todo", ProgrammeState.Running => "busy",
        ProgrammeState.Completed => "ok", _ => "lock",
    };

    public static Message Of(ProgrammeKind kind) =>
        new(kind == ProgrammeKind.MasterTrainerProgramme ? /*T*/"Master Trainer Programme" : /*T*/"Other programme");

    public static Message Of(OutputKind kind) => new(kind switch
    {
        OutputKind.People => /*T*/"Pool of Master Trainers", OutputKind.Materials => /*T*/"Training materials", _ => /*T*/"Training programme (syllabus)",
    });

    /// <summary>"Working group 3", or what kind of event it is.</summary>
    public static Message NameOf(EventKind kind, int? number) => number is { } n && kind == EventKind.WorkingGroup
        ? new Message("Working group {0}", n)
        : new Message(kind switch
        {
            EventKind.WorkingGroup => /*T*/"Working group",
            EventKind.VirtualWorkingGroup => /*T*/"Virtual working group",
            EventKind.ExplanatoryMeeting => /*T*/"Explanatory meeting",
            EventKind.PreparatoryMeeting => /*T*/"Preparatory meeting",
            EventKind.Launch => /*T*/"Launch ceremony",
            EventKind.Webinar => /*T*/"Webinar",
            EventKind.CatchUp => /*T*/"Catch-up event",
            EventKind.IntersessionalEvent => /*T*/"Intersessional event",
            EventKind.PreAccreditationWorkshop => /*T*/"Pre-accreditation workshop",
            EventKind.AdvancedWorkshop => /*T*/"Advanced workshop",
            EventKind.EntryWorkshop => /*T*/"Entry workshop",
            _ => /*T*/"Workshop",
        });

    /// <summary>Null where nobody says how people met.</summary>
    public static Message? Of(EventMode mode) => mode switch
    {
        EventMode.InPerson => new(/*T*/"In person"), EventMode.Virtual => new(/*T*/"Virtual"), EventMode.Hybrid => new(/*T*/"Hybrid"), _ => null,
    };

    public static Message Of(ReferenceLevel level) => new(level switch
    {
        ReferenceLevel.FocusArea => /*T*/"Focus area", ReferenceLevel.Aim => /*T*/"Aim", ReferenceLevel.Domain => /*T*/"Domain", ReferenceLevel.Action => /*T*/"Action",
        _ => /*T*/"Whole document",
    });
}
