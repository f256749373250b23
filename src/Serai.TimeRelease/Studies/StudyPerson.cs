using Serai.Platform.Data;

namespace Serai.TimeRelease.Studies;

/// <summary>What a person may do in a study, after the Guide's Working Group.</summary>
internal enum StudyFunction { Owner, WorkingGroup, OfficeCoordinator, Enumerator, AgencyRecorder, DataSteward, Analyst, Approver }

/// <summary>A member of the study's Working Group, or somebody with a function in it. Names as the mandate lists them; people need no account.</summary>
internal sealed class StudyPerson : Entity, IAudited, IStudyPart
{
    public required Guid StudyId { get; init; }

    public Guid? MemberId { get; init; }

    public required string Name { get; set; }

    public required string Organisation { get; set; }

    public StudyFunction Function { get; set; }
}
