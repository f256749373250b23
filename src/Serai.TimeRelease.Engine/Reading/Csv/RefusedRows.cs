namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>Where the refused rows stand in the text of a file, and why they were refused; the text itself stays in the file.</summary>
sealed class RefusedRows
{
    readonly List<Place> _places = [];

    public int Count => _places.Count;

    public void Add(long offset, long length, int row, string code) => _places.Add(new Place(offset, length, row, code));

    public static IReadOnlyList<Place> InOrder(IEnumerable<RefusedRows> threads) => [.. threads.SelectMany(t => t._places).OrderBy(p => p.Offset)];

    public readonly record struct Place(long Offset, long Length, int Row, string Code);
}
