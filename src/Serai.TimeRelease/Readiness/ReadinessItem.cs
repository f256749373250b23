using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Readiness;

/// <summary>The three parts of a test run.</summary>
internal enum ReadinessPart { Technical, Procedural, Logistical }

/// <summary>One line of the readiness checklist that the test run works through before collection opens.</summary>
internal sealed class ReadinessItem : Entity, IAudited, IStudyPart
{
    public required Guid StudyId { get; init; }

    public Guid? MemberId { get; init; }

    public ReadinessPart Part { get; init; }

    public required LocalText Text { get; set; }

    public int Order { get; set; }

    public bool Done { get; set; }

    /// <summary>Who said so, and when.</summary>
    public string? By { get; set; }

    public DateTime? At { get; set; }

    public string? Note { get; set; }
}
