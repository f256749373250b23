using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V18: local times that were skipped or occurred twice. Their rows wait outside the log until the recorder chooses.</summary>
static class ReadingRules
{
    public static void Apply(Problems reading, Findings findings)
    {
        findings.Apply("V18");
        string[] codes = [ProblemCodes.TimeSkipped, ProblemCodes.TimeTwice];
        findings.FromReading("V18", codes.Sum(reading.CountOf), reading.Details.Where(p => codes.Contains(p.Code)).Select(p =>
            new Finding("V18", RuleKind.Hard, null, p.Row, p.Code == ProblemCodes.TimeTwice ? "a local time that occurred twice: first or second?" : "a local time that does not exist", p.Found) { Event = p.Column }));
    }
}
