using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Intersessional;

/// <summary>The fields of a task, as they are typed.</summary>
internal sealed record TaskInput
{
    public LocalText Title { get; init; } = LocalText.Empty;
    public LocalText Instructions { get; init; } = LocalText.Empty;
    public int AfterGroup { get; init; } = 1;
    public DateOnly? DueOn { get; init; }
    public DateOnly? AcceptUntil { get; init; }
    public string? GroupId { get; init; }
    public string Expects { get; init; } = nameof(Expected.File);
    public bool Counts { get; init; } = true;
}

/// <summary>What the form of a task needs beside its values.</summary>
internal interface ITaskFormPage
{
    TaskInput Input { get; }

    TaskChoices Choices { get; }
}

internal sealed record TaskChoices(IReadOnlyList<Option> Groups, IReadOnlyList<Option> WorkingGroups, IReadOnlyList<Option> Expectations)
{
    public static async Task<TaskChoices> ReadAsync(SeraiDb db, Text t, Guid programmeId, CancellationToken ct)
    {
        var groups = await db.Set<ProgrammeGroup>().AsNoTracking().Where(g => g.ProgrammeId == programmeId).OrderBy(g => g.Code).ToListAsync(ct);
        return new(
            [.. groups.Select(g => new Option(g.Id.ToString(), g.Name.Pick(t).Text))],
            [.. Enumerable.Range(1, 5).Select(n => new Option(n.ToString(System.Globalization.CultureInfo.InvariantCulture), t["Working group {0}", n]))],
            [.. Enum.GetValues<Expected>().Select(e => new Option(e.ToString(), t.Say(TaskWords.Of(e))))]);
    }
}
