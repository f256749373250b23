namespace Serai.Training.National;

/// <summary>
/// Figures that leave their owner hide groups of fewer than five (trust.md, T3). Where the total is shown too, a single hidden group could be
/// worked out from the rest, so the next smallest is hidden with it.
/// </summary>
internal static class SmallCells
{
    public const int K = 5;

    /// <summary>Null where the value is hidden. Zero is not a group and stays.</summary>
    public static IReadOnlyList<int?> Protect(IReadOnlyList<int> cells)
    {
        var hidden = Enumerable.Range(0, cells.Count).Where(i => cells[i] is > 0 and < K).ToHashSet();
        while (hidden.Count == 1 || (hidden.Count > 1 && hidden.Sum(i => cells[i]) < K))
        {
            var next = Enumerable.Range(0, cells.Count).Where(i => cells[i] > 0 && !hidden.Contains(i)).OrderBy(i => cells[i]).Select(i => (int?)i).FirstOrDefault();
            if (next is null)
                break;
            hidden.Add(next.Value);
        }
        return [.. cells.Select((value, i) => hidden.Contains(i) ? (int?)null : value)];
    }
}
