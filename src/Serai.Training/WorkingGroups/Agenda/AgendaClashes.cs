using Serai.Platform.Language;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

/// <summary>What somebody should look at in an agenda. Nothing here forbids anything.</summary>
internal static class AgendaClashes
{
    /// <param name="holidays">Those of the host Member.</param>
    public static IEnumerable<Message> In(ProgrammeEvent e, IReadOnlyCollection<Session> sessions, Text text, IReadOnlyCollection<Holiday> holidays)
    {
        foreach (var day in sessions.GroupBy(s => s.Day).OrderBy(d => d.Key))
        {
            var ordered = day.OrderBy(s => s.Starts).ToList();
            for (var i = 1; i < ordered.Count; i++)
                for (var j = 0; j < i; j++)
                    if (ordered[j].Ends > ordered[i].Starts)
                        yield return new Message("{0}: “{1}” ({2}) begins before “{3}” ends ({4}).", day.Key, ordered[i].Title.Pick(text).Text, ordered[i].Starts, ordered[j].Title.Pick(text).Text, ordered[j].Ends);
            if (e.From is { } from && (day.Key < from || day.Key > (e.To ?? from)))
                yield return new Message("{0} has sessions but lies outside the days of the event.", day.Key);
        }
        foreach (var day in e.Days().Count <= 40 ? e.Days() : [])
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                yield return new Message("{0} is a {1}.", day, text.Weekday(day));
            if (holidays.FirstOrDefault(h => h.FallsOn(day)) is { } holiday)
                yield return new Message("{0} is a holiday at the place: {1}.", day, holiday.Name.Pick(text).Text);
        }
    }
}
