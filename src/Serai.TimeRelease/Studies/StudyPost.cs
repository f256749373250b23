using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.TimeRelease.Studies;

/// <summary>An office or border-crossing point at which the study observes.</summary>
internal sealed class StudyPost : Entity, IAudited, IStudyPart
{
    public required Guid StudyId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>As it stands in the data: the code of the customs office where there is one.</summary>
    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    /// <summary>IANA zone of the clock on its wall.</summary>
    public required string Zone { get; set; }

    /// <summary>Cases expected in the period; the population that the sample is drawn from. Null while unknown.</summary>
    public int? Expected { get; set; }
}
