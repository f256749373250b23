using System.Text.Unicode;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>
/// Hands out a file in runs of whole rows, one after the other, to several threads. Only what must happen in order happens here: reading, finding the last row end,
/// counting rows. A row without end (a quote that never closes, two gigabytes without newline) is handed out as refused, and the next one is looked for.
/// </summary>
sealed class ChunkFeed(Utf8Source source, CsvFormat format, int maxRowBytes, CancellationToken cancel)
{
    readonly Lock _gate = new();
    readonly byte _newline = format.Newline;
    readonly QuoteScan _quotes = new((byte)format.Delimiter, format.Newline);
    byte[] _carry = [];
    int _carryLength;
    int _row = format.FirstRow;
    long _offset = format.FirstRowOffset;
    long _skip = format.FirstRowOffset;
    bool _ended;

    /// <summary>Bytes of text handed out so far.</summary>
    public long Done => Volatile.Read(ref _offset);

    /// <summary>Rows handed out so far, the header not counted.</summary>
    public int Rows => _row - format.FirstRow;

    /// <summary>Fills the chunk; false at the end of the file.</summary>
    public bool Next(Chunk chunk)
    {
        lock (_gate)
        {
            cancel.ThrowIfCancellationRequested();
            SkipHeader(chunk);
            chunk.FirstRow = _row;
            chunk.Offset = _offset;
            chunk.RefusedAs = null;
            if (!Fill(chunk, out var rows))
                return false;
            _row += rows;
            _offset += chunk.RefusedAs is null ? chunk.Length : chunk.RowLength;
        }
        chunk.Sound = Utf8.IsValid(chunk.Buffer.AsSpan(0, chunk.Length));
        chunk.Buffer.AsSpan(chunk.Length, Chunk.Slack).Clear();
        return true;
    }

    void SkipHeader(Chunk chunk)
    {
        while (_skip > 0)
        {
            var read = source.Read(chunk.Buffer.AsSpan(0, (int)Math.Min(_skip, chunk.Capacity)));
            _skip = read == 0 ? 0 : _skip - read;
        }
    }

    bool Fill(Chunk chunk, out int rows)
    {
        if (_carryLength >= chunk.Capacity)
            chunk.Resize(_carryLength * 2);
        _carry.AsSpan(0, _carryLength).CopyTo(chunk.Buffer);
        chunk.Length = _carryLength;
        for (; ; )
        {
            if (!_ended)
            {
                var wanted = chunk.Capacity - chunk.Length;
                var read = source.Read(chunk.Buffer.AsSpan(chunk.Length, wanted));
                _ended = read < wanted;
                chunk.Length += read;
            }
            rows = 1;
            if (chunk.Length == 0)
                return false;
            var text = chunk.Buffer.AsSpan(0, chunk.Length);
            int end = 0, inside = 0, allInside = 0;
            var open = false;
            chunk.HasQuotes = text.Contains((byte)'"');
            if (chunk.HasQuotes)
                open = Scan(text, out end, out inside, out allInside);
            else
                end = text.LastIndexOf(_newline) + 1;
            if (_ended && !open)
            {
                // The last row may lack its newline; the slack behind the text has room for it.
                if (text[^1] != _newline)
                    chunk.Buffer[chunk.Length++] = _newline;
                _carryLength = 0;
                rows = chunk.Buffer.AsSpan(0, chunk.Length).Count(_newline) - allInside;
                return true;
            }
            if (end > 0)
            {
                Keep(chunk, end);
                rows = chunk.Buffer.AsSpan(0, end).Count(_newline) - inside;
                return true;
            }
            if (_ended || chunk.Length >= maxRowBytes)
            {
                // One row that does not end. If it holds a newline, a quote swallowed it: that line alone is refused, the quote taken as a letter.
                var line = text.IndexOf(_newline) + 1;
                if (!open || line == 0 && !_ended)
                    return Overlong(chunk);
                Keep(chunk, line > 0 ? line : chunk.Length);
                chunk.RefusedAs = ProblemCodes.QuoteNotClosed;
                chunk.RowLength = chunk.Length;
                return true;
            }
            chunk.Resize((int)Math.Min((long)chunk.Capacity * 4, Math.Max(maxRowBytes, chunk.Capacity + 1L)));
        }
    }

    /// <summary>Goes over the quoted fields of a text that begins with a row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">End of the last whole row.</param>
    /// <param name="inside">Newlines within quotes before that end.</param>
    /// <param name="allInside">Newlines within quotes altogether.</param>
    /// <returns>Whether the text ends within a quoted field.</returns>
    bool Scan(ReadOnlySpan<byte> text, out int end, out int inside, out int allInside)
    {
        var at = 0;
        end = inside = allInside = 0;
        for (; ; )
        {
            var quote = text[at..].IndexOf((byte)'"');
            var outside = quote < 0 ? text[at..] : text.Slice(at, quote);
            var last = outside.LastIndexOf(_newline);
            if (last >= 0)
                (end, inside) = (at + last + 1, allInside);
            if (quote < 0)
                return false;
            quote += at;
            if (!_quotes.Opens(text, quote))
            {
                at = quote + 1;
                continue;
            }
            var close = _quotes.Close(text, quote + 1);
            // A quote in the very last byte may be the first of two.
            if (close < 0 || close == text.Length && !_ended)
                return true;
            allInside += text[quote..close].Count(_newline);
            at = close;
        }
    }

    void Keep(Chunk chunk, int end)
    {
        var rest = chunk.Length - end;
        if (_carry.Length < rest)
            _carry = new byte[Math.Max(rest, 4096)];
        chunk.Buffer.AsSpan(end, rest).CopyTo(_carry);
        _carryLength = rest;
        chunk.Length = end;
    }

    /// <summary>Reads on to the next newline without keeping anything but the beginning of the row.</summary>
    bool Overlong(Chunk chunk)
    {
        long length = chunk.Length;
        var beginning = chunk.Buffer.AsSpan(0, Math.Min(chunk.Length, 4096)).ToArray();
        _carryLength = 0;
        while (!_ended)
        {
            var read = source.Read(chunk.Buffer.AsSpan(0, chunk.Capacity));
            _ended = read < chunk.Capacity;
            chunk.Length = read;
            var end = chunk.Buffer.AsSpan(0, read).IndexOf(_newline) + 1;
            length += end > 0 ? end : read;
            if (end == 0)
                continue;
            Keep(chunk, end);
            break;
        }
        beginning.CopyTo(chunk.Buffer.AsSpan());
        chunk.Length = beginning.Length;
        chunk.RefusedAs = ProblemCodes.RowTooLong;
        chunk.RowLength = length;
        return true;
    }
}
