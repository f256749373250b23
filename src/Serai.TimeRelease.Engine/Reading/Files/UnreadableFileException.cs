namespace Serai.TimeRelease.Engine.Reading.Files;

/// <summary>Nothing further can be read from this file. Caught by the reader, which tells it as a problem; what was read before stays.</summary>
public sealed class UnreadableFileException(string code, string found, string expected, int row = 0, string? column = null)
    : Exception($"{found}; expected {expected}")
{
    public string Code => code;

    public string Found => found;

    public string Expected => expected;

    public int Row => row;

    public string? Column => column;
}
