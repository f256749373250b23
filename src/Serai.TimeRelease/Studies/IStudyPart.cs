using Serai.Platform.Data;

namespace Serai.TimeRelease.Studies;

/// <summary>A record that belongs to one study and to the administration of that study.</summary>
internal interface IStudyPart : IOfMember
{
    Guid StudyId { get; }
}
