using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Certification;

internal enum EvidenceKind { Attendance, Task, Presentation, CatchUp }

/// <summary>One record that speaks for or against a candidate. Every number opens what it was counted from.</summary>
/// <param name="Order">Place among the candidate's evidence; in time.</param>
internal sealed record EvidenceItem(Guid ParticipantId, EvidenceKind Kind, int Order, Message Title, Message Value, string Href)
{
    /// <summary>Between 0 and 1; null when there is nothing to measure.</summary>
    public double? Share { get; init; }

    /// <summary>As <c>s-status</c> knows it.</summary>
    public string State { get; init; } = "ok";

    /// <summary>Short name for the board, for instance <c>WG3</c>.</summary>
    public string Short { get; init; } = "";

    /// <summary>A working group of which the candidate missed every day.</summary>
    public bool Missed { get; init; }

    /// <summary>The event attended, or the one that a catch-up makes up for.</summary>
    public Guid? EventId { get; init; }

    /// <summary>Stored files that show it.</summary>
    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    /// <summary>A catch-up event for whatever the candidate missed.</summary>
    public bool ForAll { get; init; }
}

/// <summary>Where evidence on candidates comes from: attendance, presentations, tasks. All implementations in this module are found.</summary>
internal interface IEvidenceSource
{
    Task<IReadOnlyList<EvidenceItem>> ForAsync(Guid programmeId, IReadOnlyCollection<Guid> participantIds, CancellationToken ct);
}
