namespace Serai.Documents.Charts;

/// <summary>
/// Swim lanes: who does what, from top to bottom, each party in its own lane. On a narrow screen the lanes become one column, and
/// every step says whose it is.
/// </summary>
public sealed record ProcessMap(IReadOnlyList<string> Lanes, IReadOnlyList<ProcessNode> Nodes, IReadOnlyList<ProcessFlow> Flows) : Chart
{
    /// <summary>The headings of the table, in the language of the chart.</summary>
    public required ProcessWords Words { get; init; }

    internal override bool HasLinks => Nodes.Any(node => node.Link is not null);

    public override ChartTable ToTable()
    {
        var names = Nodes.ToDictionary(node => node.Id, node => $"{node.Id} {node.Name}");
        return new(
            [Words.Lane, Words.Step, Words.Note, Words.Next],
            [.. Nodes.Select(node => (IReadOnlyList<string>)
            [
                Lanes[node.Lane], names[node.Id], node.Note ?? "",
                string.Join("; ", Flows.Where(flow => flow.From == node.Id && names.ContainsKey(flow.To)).Select(flow => flow.Label is null ? flow.To : $"{flow.To} ({flow.Label})")),
            ])])
        {
            FirstNumericColumn = int.MaxValue,
        };
    }
}

public sealed record ProcessWords(string Lane, string Step, string Note, string Next);

/// <param name="Id">Short code, unique in the map; it stands in the box.</param>
/// <param name="Lane">Index into the lanes.</param>
/// <param name="Step">Place along the process; nodes of one step stand beside each other.</param>
public sealed record ProcessNode(string Id, int Lane, int Step, string Name)
{
    /// <summary>A small line under the name, such as a count or a median.</summary>
    public string? Note { get; init; }

    /// <summary>Drawn dashed: not every case passes here.</summary>
    public bool Optional { get; init; }

    public string? Link { get; init; }
}

/// <param name="Weight">0 to 1: how thick the arrow is drawn.</param>
public sealed record ProcessFlow(string From, string To, string? Label = null, double Weight = .3);
