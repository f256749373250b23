using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>Who holds the clock: a lane of the process map. Customs, another agency, the trader, the terminal, a bank.</summary>
internal sealed class StudyActor : Entity, IAudited, IStudyPart
{
    public required Guid StudyId { get; init; }

    public Guid? MemberId { get; init; }

    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    public int Order { get; set; }
}
