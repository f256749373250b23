namespace Serai.Documents.Charts;

internal sealed class ProcessMapDrawing(SvgCanvas canvas, ProcessMap map)
{
    private const double Gap = 26;
    private const double Gutter = 9;
    private const double Pad = 6;

    private readonly Dictionary<string, (double X, double Y, double W, double H)> _boxes = [];

    private bool Narrow => canvas.Width < 520 || map.Lanes.Count == 1;

    private double LaneWidth => Narrow ? canvas.Width : canvas.Width / map.Lanes.Count;

    public double Draw(double top)
    {
        var head = Heads(top);
        var bottom = Place(top + head + 10);
        Stripes(top, bottom);
        foreach (var flow in map.Flows)
        {
            Arrow(flow);
        }

        foreach (var node in map.Nodes)
        {
            Box(node);
        }

        return bottom + 4;
    }

    private double Heads(double top)
    {
        if (Narrow)
        {
            return 0;
        }

        var lines = map.Lanes.Select(lane => SvgCanvas.Wrap(lane, LaneWidth - 2 * Pad, SvgCanvas.Small, bold: true)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            for (var n = 0; n < lines[i].Count; n++)
            {
                canvas.Text(i * LaneWidth + LaneWidth / 2, top + 14 + n * 15, lines[i][n], Anchor.Middle, SvgCanvas.Small, "chart-quiet", bold: true);
            }
        }

        return lines.Max(l => l.Count) * 15 + 8;
    }

    private double Place(double y)
    {
        foreach (var row in map.Nodes.GroupBy(node => node.Step).OrderBy(row => row.Key))
        {
            var filled = new Dictionary<int, double>();
            foreach (var node in row)
            {
                var lane = Narrow ? 0 : node.Lane;
                var above = filled.GetValueOrDefault(lane);
                var high = 16 + Lines(node).Count * 15.0 + (node.Note is null ? 0 : 15) + 10;
                _boxes[node.Id] = (lane * LaneWidth + Gutter, y + above, LaneWidth - 2 * Gutter, high);
                filled[lane] = above + high + 10;
            }

            y += filled.Values.Max() - 10 + Gap;
        }

        return y - Gap + 12;
    }

    private IReadOnlyList<string> Lines(ProcessNode node) => SvgCanvas.Wrap(Narrow ? $"{node.Name} · {map.Lanes[node.Lane]}" : node.Name, LaneWidth - 2 * Gutter - 2 * Pad, SvgCanvas.Small);

    private void Stripes(double top, double bottom)
    {
        if (Narrow)
        {
            return;
        }

        for (var i = 1; i < map.Lanes.Count; i++)
        {
            canvas.Line(i * LaneWidth, top, i * LaneWidth, bottom, "chart-grid");
        }
    }

    private void Box(ProcessNode node)
    {
        var (x, y, w, h) = _boxes[node.Id];
        canvas.BeginLink(node.Link, $"{node.Id} {node.Name}");
        canvas.Begin(1);
        canvas.Plain(SvgCanvas.Bar(x, y, w, h, true, true, radius: 5),
            $"class=\"chart-surface\" fill=\"{ChartLook.Surface}\" stroke=\"currentColor\" stroke-width=\"1.4\"{(node.Optional ? " stroke-dasharray=\"4 3\"" : "")}", $"{node.Id} {node.Name}{(node.Note is null ? "" : $": {node.Note}")}");
        canvas.End();
        canvas.Text(x + Pad, y + 17, node.Id, size: SvgCanvas.Small, bold: true);
        var line = y + 32;
        foreach (var text in Lines(node))
        {
            canvas.Text(x + Pad, line, text, size: SvgCanvas.Small);
            line += 15;
        }

        if (node.Note is not null)
        {
            canvas.Text(x + Pad, line, node.Note, size: SvgCanvas.Small, cls: "chart-quiet");
        }

        canvas.EndLink(node.Link);
    }

    /// <summary>Along the gutters between the lanes and the gaps between the rows, so that no arrow crosses a box.</summary>
    private void Arrow(ProcessFlow flow)
    {
        if (flow.From == flow.To || !_boxes.TryGetValue(flow.From, out var from) || !_boxes.TryGetValue(flow.To, out var to))
        {
            return;
        }

        var thick = 1 + 4 * Math.Clamp(flow.Weight, 0, 1);
        double startX = from.X + from.W / 2, startY = from.Y + from.H, endX = to.X + to.W / 2, endY = to.Y - 2;
        var backwards = to.Y <= from.Y;
        var gutter = backwards ? to.X + to.W + Gutter / 2 : to.X - Gutter / 2;
        var path = !backwards && Math.Abs(startX - endX) < 1 && endY - startY < Gap
            ? $"M{N(startX)} {N(startY)}V{N(endY)}"
            : $"M{N(startX)} {N(startY)}V{N(startY + Gap / 3)}H{N(gutter)}V{N(to.Y - Gap / 2)}H{N(endX)}V{N(endY)}";
        canvas.Begin(backwards ? 2 : 1);
        canvas.Plain(path, $"class=\"chart-flow\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".55\" stroke-width=\"{N(thick)}\" stroke-linejoin=\"round\"", flow.Label is null ? null : $"{flow.From} → {flow.To}: {flow.Label}");
        var head = 4 + thick;
        canvas.Plain($"M{N(endX - head / 1.4)} {N(endY - head)}L{N(endX)} {N(endY + 1)}L{N(endX + head / 1.4)} {N(endY - head)}z", "fill=\"currentColor\"");
        canvas.End();
    }

    private static string N(double number) => SvgCanvas.N(number);
}
