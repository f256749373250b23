using Serai.Platform.Language;

namespace Serai.Directory.Translations;

/// <summary>Names of kinds of record, in the translations and in the audit, and of their fields. One that is not here is shown as the data model calls it.</summary>
static class TranslationWords
{
    static readonly Dictionary<string, string> Kinds = new()
    {
        ["Member"] = /*T*/"Member", ["Organisation"] = /*T*/"Organisation", ["RegionSet"] = /*T*/"Region set", ["Office"] = /*T*/"Office", ["Person"] = /*T*/"Person",
        ["Programme"] = /*T*/"Programme", ["ProgrammeEvent"] = /*T*/"Event", ["Session"] = /*T*/"Session", ["Topic"] = /*T*/"Topic", ["Agreement"] = /*T*/"Agreement",
        ["PolicyReference"] = /*T*/"Policy reference", ["Module"] = /*T*/"Module", ["Rubric"] = /*T*/"Rubric", ["RubricCriterion"] = /*T*/"Criterion", ["NationalSession"] = /*T*/"National session",
        ["Holiday"] = /*T*/"Holiday", ["Claim"] = /*T*/"Published figure", ["LetterTemplate"] = /*T*/"Letter template",
        ["AskedDocument"] = /*T*/"Asked document", ["Assessment"] = /*T*/"Assessment", ["AssessmentScore"] = /*T*/"Assessment score", ["AttendanceDesk"] = /*T*/"Attendance code",
        ["AttendanceRule"] = /*T*/"Attendance rule", ["Badge"] = /*T*/"Badge", ["Baseline"] = /*T*/"Baseline", ["CandidateTopic"] = /*T*/"Topic of a candidate",
        ["CatchUpStep"] = /*T*/"Catch-up step", ["CertificationDecision"] = /*T*/"Certification decision", ["CheckIn"] = /*T*/"Check-in", ["ClaimConflict"] = /*T*/"Conflict of published figures",
        ["Criterion"] = /*T*/"Criterion", ["DeadlineExtension"] = /*T*/"Extension of a deadline", ["EvaluationForm"] = /*T*/"Evaluation form", ["EvaluationQuestion"] = /*T*/"Question of an evaluation",
        ["EventAlsoServes"] = /*T*/"Event for several programmes", ["ImportBatch"] = /*T*/"Import", ["IntersessionalTask"] = /*T*/"Task", ["Invitation"] = /*T*/"Invitation",
        ["IssuedCertificate"] = /*T*/"Certificate", ["ModuleVersion"] = /*T*/"Version of a module", ["NationalTrainer"] = /*T*/"Trainer of a national session", ["NominationCall"] = /*T*/"Round of nominations",
        ["NominationFile"] = /*T*/"File of a nomination", ["Nominee"] = /*T*/"Nominee", ["OfficeHolder"] = /*T*/"Holder of an office", ["PersonLanguage"] = /*T*/"Language of a person",
        ["Presentation"] = /*T*/"Presentation", ["ProgrammeAlignment"] = /*T*/"What a programme serves", ["ProgrammeGroup"] = /*T*/"Group of a programme", ["ProgrammeMember"] = /*T*/"Member of a programme",
        ["ProgrammeOutput"] = /*T*/"Output of a programme", ["ProgrammeRegionSet"] = /*T*/"Region of a programme", ["ProgrammeTopic"] = /*T*/"Topic of a programme", ["Receipt"] = /*T*/"Receipt",
        ["ReferenceDecision"] = /*T*/"Decision on a reference", ["RegionSetMember"] = /*T*/"Member of a region set", ["Score"] = /*T*/"Score", ["ScoreModeration"] = /*T*/"Moderation of scores",
        ["ScoreSheet"] = /*T*/"Score sheet", ["Screening"] = /*T*/"Screening", ["SessionSpeaker"] = /*T*/"Speaker of a session", ["Submission"] = /*T*/"Hand-in",
        ["Syllabus"] = /*T*/"Syllabus", ["SyllabusAdoption"] = /*T*/"Adoption of a syllabus", ["SyllabusItem"] = /*T*/"Module of a syllabus", ["TaskReviewer"] = /*T*/"Reviewer of a task",
        ["TestQuestion"] = /*T*/"Question of a test", ["TranslationRequest"] = /*T*/"Wish for a translation", ["VersionAuthor"] = /*T*/"Author of a version", ["VersionReview"] = /*T*/"Review of a version",
    };

    static readonly Dictionary<string, string> Fields = new()
    {
        ["Name"] = /*T*/"Name", ["Title"] = /*T*/"Title", ["Administration"] = /*T*/"Administration", ["Capital"] = /*T*/"Capital", ["Footnote"] = /*T*/"Footnote",
        ["Salutation"] = /*T*/"Salutation", ["Position"] = /*T*/"Position", ["Office"] = /*T*/"Unit", ["Aim"] = /*T*/"Aim", ["Summary"] = /*T*/"Summary", ["Note"] = /*T*/"Note",
        ["City"] = /*T*/"City", ["Venue"] = /*T*/"Venue", ["Text"] = /*T*/"Text", ["Body"] = /*T*/"Text", ["Objective"] = /*T*/"Objective", ["Guide"] = /*T*/"Guide",
        ["Guidance"] = /*T*/"Guidance", ["Scope"] = /*T*/"Scope", ["Territory"] = /*T*/"Territory", ["Enables"] = /*T*/"Enables", ["Decisions"] = /*T*/"Decisions",
    };

    public static string Kind(Text text, string kind) => Kinds.TryGetValue(kind, out var english) ? text[english] : Spaced(kind);

    public static string Field(Text text, string field) => Fields.TryGetValue(field, out var english) ? text[english] : Spaced(field);

    /// <summary>"ProgrammeEvent" → "Programme event".</summary>
    static string Spaced(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
