using Serai.Training.WorkingGroups;

namespace Serai.Training.Programmes;

/// <summary>How long a Master Trainer Programme takes, against the two to three years that it is meant to take (R5).</summary>
internal sealed record ProgrammeLength(int Months, bool IsPlanned)
{
    public bool IsShort => Months < 23;

    public bool IsLong => Months > 37;

    public static ProgrammeLength? Of(Programme programme, IEnumerable<ProgrammeEvent> events, DateOnly today)
    {
        if (programme is not { Kind: ProgrammeKind.MasterTrainerProgramme, StartOn: { } start })
            return null;
        var last = events.Where(e => e.ProgrammeId == programme.Id && e is { Kind: EventKind.WorkingGroup, Number: 5, State: not EventState.Cancelled }).Max(e => e.To ?? e.From);
        if ((programme.EndOn?.LastDay(programme.EndPrecision) ?? last) is { } end)
            return new ProgrammeLength(Between(start, end), end > today);
        return Between(start, today) is var soFar && soFar > 37 ? new ProgrammeLength(soFar, false) : null;
    }

    public static int Between(DateOnly start, DateOnly end) => (int)Math.Round((end.DayNumber - start.DayNumber) / 30.44);
}
