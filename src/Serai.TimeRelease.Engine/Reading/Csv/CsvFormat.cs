using System.Text;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>How one CSV file is written, as recognised from its beginning or as given.</summary>
/// <param name="Encoding">Its encoding.</param>
/// <param name="Mark">Bytes of byte-order mark.</param>
/// <param name="Delimiter">Column separator.</param>
/// <param name="Newline">What ends a row: line feed (a carriage return before it is dropped), or carriage return alone.</param>
/// <param name="Headers">Names of the columns, blanks around them removed; a column may have none.</param>
/// <param name="FirstRowOffset">Bytes of UTF-8 text up to the first row after the header.</param>
/// <param name="FirstRow">Number of that row.</param>
public sealed record CsvFormat(Encoding Encoding, int Mark, char Delimiter, byte Newline, IReadOnlyList<string> Headers, long FirstRowOffset, int FirstRow);
