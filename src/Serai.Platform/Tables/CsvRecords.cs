using System.Text;
using Serai.Platform.Language;

namespace Serai.Platform.Tables;

/// <summary>
/// Splits text into records and cells (RFC 4180, any newline). Faults of one record are told with that record and reading goes on; only what
/// makes the rest unreadable (a quote that never closes, an endless line, too many columns) ends the table. docs/decisions/0005-tables.md
/// says why this is our own.
/// </summary>
internal sealed class CsvRecords(TextReader reader, char delimiter, TableOptions options)
{
    private readonly char[] _buffer = new char[16384];
    private readonly StringBuilder _cell = new();
    private int _at, _length;
    private int _line = 1;
    private int _chars;

    public List<string> Cells { get; } = [];

    /// <summary>1 for the first record.</summary>
    public int Number { get; private set; }

    /// <summary>The line on which the record begins; differs from its number when cells hold newlines.</summary>
    public int Line { get; private set; }

    public Message? Fault { get; private set; }

    public bool Read()
    {
        Cells.Clear();
        _cell.Clear();
        _chars = 0;
        Fault = null;
        var c = Next();
        if (c < 0) return false;
        Number++;
        Line = _line;
        while (true)
        {
            c = c == '"' ? ReadQuoted() : ReadPlain(c);
            Cells.Add(_cell.ToString());
            _cell.Clear();
            if (Cells.Count > options.MaxColumns)
                throw new TableFaultException(new Message("Line {0} has more than {1} columns. Perhaps the column separator was not recognised.", _line, options.MaxColumns));
            if (c == delimiter)
            {
                c = Next();
                continue;
            }
            if (c < 0) return true;
            EndLine(c);
            return true;
        }
    }

    private int ReadPlain(int c)
    {
        while (c >= 0 && c != delimiter && c is not ('\r' or '\n'))
        {
            Append((char)c, 0);
            c = Next();
        }
        return c;
    }

    private int ReadQuoted()
    {
        var opened = _line;
        while (true)
        {
            var c = Next();
            if (c < 0) throw Unclosed(opened);
            if (c == '"')
            {
                c = Next();
                if (c == '"')
                {
                    Append('"', opened);
                    continue;
                }
                // Spaces behind the closing quote are harmless; anything else means that quotes were not doubled.
                while (c >= 0 && c != delimiter && c is not ('\r' or '\n'))
                {
                    if (c != ' ')
                    {
                        Fault ??= new Message("Line {0}: there is text behind a closing quote; a quote inside a cell has to be doubled.", _line);
                        Append((char)c, opened);
                    }
                    c = Next();
                }
                return c;
            }
            Append((char)c, opened);
            if (c == '\n') _line++;
            else if (c == '\r' && Peek() != '\n') _line++;
        }
    }

    private void Append(char c, int quoteOpened)
    {
        if (++_chars > options.MaxRecord)
            throw quoteOpened > 0 ? Unclosed(quoteOpened) : new TableFaultException(new Message("Line {0} is longer than {1} characters.", _line, options.MaxRecord));
        if (c == '\0')
        {
            Fault ??= new Message("Line {0} contains a NUL character.", _line);
            return;
        }
        if (c == '\uFFFD') Fault ??= new Message("Line {0} contains characters that cannot be read in this encoding.", _line);
        _cell.Append(c);
    }

    private void EndLine(int c)
    {
        if (c == '\r' && Peek() == '\n') Next();
        _line++;
    }

    private int Next()
    {
        if (_at == _length && !Fill()) return -1;
        return _buffer[_at++];
    }

    private int Peek() => _at == _length && !Fill() ? -1 : _buffer[_at];

    private bool Fill()
    {
        _at = 0;
        _length = reader.Read(_buffer, 0, _buffer.Length);
        return _length > 0;
    }

    private static TableFaultException Unclosed(int line) => new(new Message("A quote is opened on line {0} and never closed.", line));
}
