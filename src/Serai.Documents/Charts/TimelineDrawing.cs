using System.Globalization;

namespace Serai.Documents.Charts;

internal sealed class TimelineDrawing(SvgCanvas canvas, TimelineChart chart)
{
    private const double BarHigh = 18;
    private const double LaneHigh = 25;
    private static readonly int[] MonthSteps = [1, 3, 6];

    private sealed record Item(double From, double To, double TextX, Anchor Anchor, bool Inside, string Label, TimelineBar? Bar, TimelineMilestone? Milestone)
    {
        public double Start { get; init; }

        public double End { get; init; }
    }

    public double Draw(double top)
    {
        if (chart.Kinds.Count > 0)
        {
            top += canvas.Legend(top, chart.Kinds) - 6;
        }

        var narrow = canvas.Width < 480;
        var labelRoom = narrow ? canvas.Width : Math.Min(canvas.Width * .3, chart.Rows.Max(row => SvgCanvas.Measure(row.Label, bold: true)) + 2);
        var left = narrow ? 0 : labelRoom + 18;
        var (from, to) = Span();
        double days = to.DayNumber - from.DayNumber + 1;
        double X(DateOnly date, int endOfDay = 0) => left + (canvas.Width - left) * (date.DayNumber + endOfDay - from.DayNumber) / days;

        var calendarTop = top;
        top += 34;
        var rows = new List<(double Top, double LanesTop, double High, IReadOnlyList<string> Label, List<List<Item>> Lanes)>();
        foreach (var row in chart.Rows)
        {
            var label = SvgCanvas.Wrap(row.Label, labelRoom, bold: true);
            var lanes = Lanes(row, date => X(date), date => X(date, 1), left);
            var text = label.Count * 17.0;
            var high = narrow ? text + 4 + lanes.Count * LaneHigh + 12 : Math.Max(text, lanes.Count * LaneHigh) + 14;
            rows.Add((top, narrow ? top + text + 8 : top + 8, high, label, lanes));
            top += high;
        }

        Calendar(from, to, calendarTop, top, left, X);
        var end = Today(from, to, calendarTop, top, left, X);
        foreach (var row in rows)
        {
            canvas.Line(0, row.Top, canvas.Width, row.Top, "chart-grid");
            for (var n = 0; n < row.Label.Count; n++)
            {
                canvas.Text(0, row.Top + 8 + 13.5 + n * 17 - (narrow ? 4 : 0), row.Label[n], bold: true);
            }

            for (var lane = 0; lane < row.Lanes.Count; lane++)
            {
                foreach (var item in row.Lanes[lane])
                {
                    Draw(item, row.LanesTop + lane * LaneHigh);
                }
            }
        }

        canvas.Line(0, top, canvas.Width, top, "chart-axis");
        return end;
    }

    private double Today(DateOnly from, DateOnly to, double calendarTop, double bottom, double left, Func<DateOnly, int, double> x)
    {
        if (chart.Today is not { } today || today < from || today > to)
        {
            return bottom + 4;
        }

        var at = x(today, 0);
        canvas.Begin(5);
        canvas.Line(at, calendarTop + 22, at, bottom + 4, "chart-today", 1.6, "3 3");
        canvas.End();
        if (chart.TodayLabel is null)
        {
            return bottom + 8;
        }

        var half = SvgCanvas.Measure(chart.TodayLabel, SvgCanvas.Small, bold: true) / 2;
        canvas.Text(Math.Clamp(at, left + half, canvas.Width - half), bottom + 18, chart.TodayLabel, Anchor.Middle, SvgCanvas.Small, bold: true);
        return bottom + 26;
    }

    private (DateOnly From, DateOnly To) Span()
    {
        var dates = chart.Rows.SelectMany(row => row.Bars.SelectMany(bar => new[] { bar.From, bar.To }).Concat(row.Milestones.Select(milestone => milestone.Date))).ToList();
        if (dates.Count == 0)
        {
            dates.Add(chart.From ?? chart.Today ?? DateOnly.FromDayNumber(738_000));
        }

        var from = chart.From ?? new DateOnly(dates.Min().Year, dates.Min().Month, 1);
        var last = dates.Max();
        var to = chart.To ?? new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
        return to > from ? (from, to) : (from, from.AddDays(30));
    }

    private List<List<Item>> Lanes(TimelineRow row, Func<DateOnly, double> start, Func<DateOnly, double> end, double left)
    {
        var items = row.Bars.Select(bar => Place(start(bar.From), Math.Max(end(bar.To), start(bar.From) + 7), bar.Label, left, bar, null))
            .Concat(row.Milestones.Select(milestone =>
            {
                var middle = (start(milestone.Date) + end(milestone.Date)) / 2;
                return Place(middle - 6, middle + 6, milestone.Label, left, null, milestone);
            }))
            .OrderBy(item => item.Start);
        var lanes = new List<List<Item>>();
        foreach (var item in items)
        {
            var lane = lanes.Find(lane => lane[^1].End + 8 <= item.Start);
            if (lane is null)
            {
                lanes.Add(lane = []);
            }

            lane.Add(item);
        }

        return lanes.Count == 0 ? [[]] : lanes;
    }

    /// <summary>Finds room for the label: in the bar, after it, before it, or across it where nothing else is possible.</summary>
    private Item Place(double from, double to, string label, double left, TimelineBar? bar, TimelineMilestone? milestone)
    {
        from = Math.Max(from, left);
        to = Math.Min(to, canvas.Width);
        var need = SvgCanvas.Measure(label, SvgCanvas.Small);
        if (bar is not null && need + 14 <= to - from)
        {
            return new(from, to, from + 8, Anchor.Start, true, label, bar, milestone) { Start = from, End = to };
        }

        if (to + 6 + need <= canvas.Width)
        {
            return new(from, to, to + 6, Anchor.Start, false, label, bar, milestone) { Start = from, End = to + 6 + need };
        }

        if (from - 6 - need >= left)
        {
            return new(from, to, from - 6, Anchor.End, false, label, bar, milestone) { Start = from - 6 - need, End = to };
        }

        // A label longer than the calendar is cut with an ellipsis; the tip and the table have the whole of it.
        var room = Math.Max(from - left, canvas.Width - to) - 8;
        while (label.Length > 1 && SvgCanvas.Measure(label + "…", SvgCanvas.Small) > room)
        {
            label = label[..^1].TrimEnd();
        }

        label += "…";
        need = SvgCanvas.Measure(label, SvgCanvas.Small);
        return canvas.Width - to >= from - left
            ? new(from, to, to + 6, Anchor.Start, false, label, bar, milestone) { Start = from, End = canvas.Width }
            : new(from, to, from - 6, Anchor.End, false, label, bar, milestone) { Start = from - 6 - need, End = to };
    }

    private void Draw(Item item, double y)
    {
        var link = item.Bar?.Link;
        var tip = item.Bar is { } shown
            ? $"{shown.Label}: {chart.Date(shown.From)} – {chart.Date(shown.To)}"
            : $"{item.Milestone!.Label}: {chart.Date(item.Milestone.Date)}";
        canvas.BeginLink(link, link is null ? null : tip);
        if (item.Bar is { } bar)
        {
            canvas.Begin(bar.Kind);
            var shape = SvgCanvas.Bar(item.From, y, item.To - item.From, BarHigh, true, true, radius: 4);
            if (bar.Planned)
            {
                var inner = SvgCanvas.Bar(item.From + .75, y + .75, item.To - item.From - 1.5, BarHigh - 1.5, true, true, radius: 4);
                canvas.Plain(inner, $"fill=\"currentColor\" fill-opacity=\".1\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"", tip);
            }
            else
            {
                canvas.Fill(shape, bar.Kind, tip);
                if (item.Inside && ChartLook.HasPattern(bar.Kind))
                {
                    canvas.Plain(SvgCanvas.Bar(item.TextX - 4, y + 2, SvgCanvas.Measure(item.Label, SvgCanvas.Small) + 8, BarHigh - 4, true, true), "fill=\"currentColor\"");
                }
            }

            canvas.End();
        }
        else
        {
            canvas.Begin(5);
            canvas.Plain(SvgCanvas.Marker(3, (item.From + item.To) / 2, y + BarHigh / 2, 5.6), "fill=\"currentColor\"", tip);
            canvas.End();
        }

        if (!item.Inside)
        {
            // Calendar lines fade behind the words.
            var need = SvgCanvas.Measure(item.Label, SvgCanvas.Small);
            canvas.Plain(SvgCanvas.Rectangle(item.Anchor == Anchor.Start ? item.TextX - 2 : item.TextX - need, y + 1, need + 2, BarHigh - 2), $"class=\"chart-surface\" fill=\"{ChartLook.Surface}\" fill-opacity=\".85\"");
        }

        canvas.Text(item.TextX, y + BarHigh / 2 + 4.3, item.Label, item.Anchor, SvgCanvas.Small, item.Inside && item.Bar is { Planned: false } ? "chart-inverse" : "chart-text");
        canvas.EndLink(link);
    }

    private void Calendar(DateOnly from, DateOnly to, double top, double bottom, double left, Func<DateOnly, int, double> x)
    {
        // Years where months would be too narrow to name; else months, in steps of 1, 3 or 6.
        var perMonth = (canvas.Width - left) / ((to.DayNumber - from.DayNumber + 1) / 30.44);
        var monthNeed = Enumerable.Range(1, 12).Max(month => SvgCanvas.Measure(Month(month), SvgCanvas.Small)) + 8;
        var step = MonthSteps.FirstOrDefault(months => months * perMonth >= monthNeed);
        for (var year = from.Year; year <= to.Year; year++)
        {
            var start = new DateOnly(year, 1, 1);
            var at = Math.Max(left, x(start < from ? from : start, 0));
            var end = Math.Min(canvas.Width, x(new DateOnly(year, 12, 31) > to ? to : new DateOnly(year, 12, 31), 1));
            var name = year.ToString(CultureInfo.InvariantCulture);
            if (SvgCanvas.Measure(name, SvgCanvas.Small, bold: true) + 6 <= end - at)
            {
                canvas.Text(at + (start >= from && step != 1 ? 5 : 3), top + 12, name, size: SvgCanvas.Small, bold: true);
            }

            if (start > from)
            {
                canvas.Line(at, top, at, bottom, "chart-grid", 2);
            }

            for (var month = 1; step > 0 && month <= 12; month += step)
            {
                var first = new DateOnly(year, month, 1);
                if (first < from || first > to)
                {
                    continue;
                }

                if (first != start)
                {
                    canvas.Line(x(first, 0), top + 18, x(first, 0), bottom, "chart-grid");
                }

                var room = x(first.AddMonths(step) > to.AddDays(1) ? to.AddDays(1) : first.AddMonths(step), 0) - x(first, 0);
                if (SvgCanvas.Measure(Month(month), SvgCanvas.Small) + 5 <= room)
                {
                    canvas.Text(x(first, 0) + 4, top + 28, Month(month), size: SvgCanvas.Small, cls: "chart-quiet");
                }
            }
        }
    }

    /// <summary>The name as it stands alone: Russian months have another form inside a date.</summary>
    private string Month(int month) => chart.Culture.DateTimeFormat.AbbreviatedMonthNames[month - 1].TrimEnd('.');
}
