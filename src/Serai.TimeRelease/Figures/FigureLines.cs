using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Figures;

/// <summary>Lines of figures for <c>_Lines.cshtml</c>: intervals over all cases, or one interval by a segment.</summary>
/// <param name="By">Column of the segment; null where the lines are intervals.</param>
internal sealed record FigureLines(Study Study, IReadOnlyList<StudyFigures.Line> Lines, string? By);
