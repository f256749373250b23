namespace Serai.Documents.Charts;

/// <summary>Rows of dated bars and milestones on one calendar, such as a programme with its working groups.</summary>
public sealed record TimelineChart(IReadOnlyList<TimelineRow> Rows) : Chart
{
    /// <summary>The headings of the table, in the language of the chart.</summary>
    public required TimelineWords Words { get; init; }

    /// <summary>Draws a line at this day.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Stands at the line, such as "today".</summary>
    public string? TodayLabel { get; init; }

    /// <summary>Names of the kinds of bars, 1 to 6; shown as a legend when there are any.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The calendar's first and last day; taken from the rows when null.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    internal override bool HasLinks => Rows.Any(row => row.Bars.Any(bar => bar.Link is not null));

    public override ChartTable ToTable() => new(
        [Words.Row, Words.Item, Words.From, Words.To],
        [.. Rows.SelectMany(row => row.Bars
            .Select(bar => (bar.From, Row: (IReadOnlyList<string>)[row.Label, bar.Label, Date(bar.From), Date(bar.To)]))
            .Concat(row.Milestones.Select(milestone => (From: milestone.Date, Row: (IReadOnlyList<string>)[row.Label, milestone.Label, Date(milestone.Date), Date(milestone.Date)])))
            .OrderBy(item => item.From)
            .Select(item => item.Row))])
    {
        FirstNumericColumn = int.MaxValue,
    };
}

public sealed record TimelineWords(string Row, string Item, string From, string To);

public sealed record TimelineRow(string Label, IReadOnlyList<TimelineBar> Bars)
{
    public IReadOnlyList<TimelineMilestone> Milestones { get; init; } = [];
}

/// <param name="To">The last day, included.</param>
/// <param name="Kind">1 to 6: colour and pattern; see <see cref="TimelineChart.Kinds"/>.</param>
/// <param name="Planned">Not yet held or confirmed: drawn as an outline.</param>
public sealed record TimelineBar(DateOnly From, DateOnly To, string Label, int Kind = 1, bool Planned = false)
{
    /// <summary>Address of what the bar stands for.</summary>
    public string? Link { get; init; }
}

public sealed record TimelineMilestone(DateOnly Date, string Label);
