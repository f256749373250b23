namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>A quote opens a field only at its very beginning; anywhere else it is a letter like any other. Within, two quotes stand for one.</summary>
readonly struct QuoteScan(byte delimiter, byte newline)
{
    /// <summary>Whether the quote at <paramref name="at"/> opens a field. The text must begin with a row.</summary>
    public bool Opens(ReadOnlySpan<byte> text, int at) => at == 0 || text[at - 1] == delimiter || text[at - 1] == newline;

    /// <summary>The place behind the quote that closes a field, or -1 where none does.</summary>
    public int Close(ReadOnlySpan<byte> text, int at)
    {
        for (; ; )
        {
            var quote = text[at..].IndexOf((byte)'"');
            if (quote < 0)
                return -1;
            at += quote + 1;
            if (at < text.Length && text[at] == '"')
                at++;
            else
                return at;
        }
    }
}
