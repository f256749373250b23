using System.Globalization;
using System.Text.Json;
using Serai.Platform.Language;

namespace Serai.Training.Programmes;

/// <summary>Says a field difference of the audit in plain words: names for ids, dates in the reader's language.</summary>
internal sealed class HistoryWords(Text text, IReadOnlyDictionary<string, string> namesById)
{
    static readonly Dictionary<string, string> Records = new()
    {
        ["Programme"] = /*T*/"Programme", ["ProgrammeMember"] = /*T*/"Member", ["ProgrammeGroup"] = /*T*/"Group", ["ProgrammeTopic"] = /*T*/"Topic", ["ProgrammeRegionSet"] = /*T*/"Region",
        ["ProgrammeAlignment"] = /*T*/"What it serves", ["ProgrammeOutput"] = /*T*/"What the programme leaves behind", ["ProgrammeEvent"] = /*T*/"Event", ["Participant"] = /*T*/"Participant", ["CatchUpStep"] = /*T*/"Catch-up step",
    };

    static readonly Dictionary<string, string> Fields = new()
    {
        ["Title"] = /*T*/"Title", ["Name"] = /*T*/"Name", ["Aim"] = /*T*/"Aim", ["State"] = /*T*/"State", ["Languages"] = /*T*/"Languages", ["AgreementId"] = /*T*/"Agreement", ["StartOn"] = /*T*/"Start", ["EndOn"] = /*T*/"End",
        ["CohortFrozenAt"] = /*T*/"Cohort frozen", ["Note"] = /*T*/"Note", ["From"] = /*T*/"From", ["To"] = /*T*/"To", ["Until"] = /*T*/"Until", ["GroupId"] = /*T*/"Group", ["EditionId"] = /*T*/"Edition", ["Order"] = /*T*/"Order",
        ["OfMember"] = /*T*/"Member", ["TopicId"] = /*T*/"Topic", ["RegionSetId"] = /*T*/"Region", ["ReferenceId"] = /*T*/"What it serves", ["City"] = /*T*/"Place", ["Venue"] = /*T*/"Venue", ["HostMember"] = /*T*/"Host", ["Mode"] = /*T*/"Mode",
        ["Number"] = /*T*/"Number", ["Kind"] = /*T*/"Kind", ["Evidence"] = /*T*/"What shows it", ["ReachedOn"] = /*T*/"On", ["Code"] = /*T*/"Code", ["JoinedOn"] = /*T*/"Joined", ["LeftOn"] = /*T*/"Left", ["LeftBecause"] = /*T*/"Reason", ["DoneOn"] = /*T*/"Done on",
    };

    public static IReadOnlyCollection<string> Types => Records.Keys;

    public string Record(string type) => Records.TryGetValue(type, out var word) ? text[word] : type;

    public sealed record Line(string Field, string? Before, string? After);

    /// <summary>The fields worth telling; precision, ids of the record itself and technical fields are left out.</summary>
    public IEnumerable<Line> Lines(string diff)
    {
        using var json = JsonDocument.Parse(diff);
        foreach (var field in json.RootElement.EnumerateObject())
            if (Fields.TryGetValue(field.Name, out var name))
            {
                var pair = field.Value.EnumerateArray().Select(v => v.GetString()).ToArray();
                if ((pair.Length > 0 && pair[0] is { Length: > 0 }) || (pair.Length > 1 && pair[1] is { Length: > 0 }))
                    yield return new Line(text[name], Say(field.Name, pair[0]), Say(field.Name, pair.Length > 1 ? pair[1] : null));
            }
    }

    string? Say(string field, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (namesById.TryGetValue(value, out var known))
            return known;
        if (field == "State" && Enum.TryParse<ProgrammeState>(value, out var state))
            return text.Say(ProgrammeWords.Of(state));
        if (field == "State" && Enum.TryParse<WorkingGroups.EventState>(value, out var held))
            return text.Say(WorkingGroups.EventWords.Of(held));
        if (field == "State" && Enum.TryParse<Cohorts.ParticipantState>(value, out var participant))
            return text.Say(Cohorts.CohortWords.Of(participant));
        if (field == "Mode" && Enum.TryParse<WorkingGroups.EventMode>(value, out var mode))
            return ProgrammeWords.Of(mode) is { } met ? text.Say(met) : text["not stated"];
        if (field == "Kind" && Enum.TryParse<WorkingGroups.EventKind>(value, out var happened))
            return text.Say(ProgrammeWords.NameOf(happened, null));
        if (field == "Kind" && Enum.TryParse<OutputKind>(value, out var output))
            return text.Say(ProgrammeWords.Of(output));
        if (field == "Kind" && Enum.TryParse<ProgrammeKind>(value, out var kind))
            return text.Say(ProgrammeWords.Of(kind));
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return text.Date(day);
        if (field == "CohortFrozenAt" && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at))
            return text.Moment(at);
        if (field == "Languages")
            return text.List(value.Split(',').Select(text.LanguageName));
        if (value[0] is '{' or '[')
            try
            {
                return JsonSerializer.Deserialize<LocalText>(value)?.Pick(text).Text ?? value;
            }
            catch (JsonException)
            {
                return value;
            }
        return value;
    }
}
