namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>Where the refused rows stand in the text of a file, and why they were refused; the text itself stays in the file.</summary>
sealed class RefusedRows
{
    /// <summary>A file of which every row is refused must not fill the memory with places.</summary>
    const int Most = 8_000_000;

    readonly List<Place> _places = [];

    /// <summary>Rows beyond those whose place is kept.</summary>
    public long Beyond { get; private set; }

    public void Add(long offset, long length, int row, string code)
    {
        if (_places.Count < Most)
            _places.Add(new Place(offset, length, row, code));
        else
            Beyond++;
    }

    public static IReadOnlyList<Place> InOrder(IEnumerable<RefusedRows> threads) => [.. threads.SelectMany(t => t._places).OrderBy(p => p.Offset)];

    public readonly record struct Place(long Offset, long Length, int Row, string Code);
}
