using System.Text;
using System.Text.Json;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Engine.Calendars.Files;

/// <summary>What came of reading a calendar file: a calendar, or the reasons why not.</summary>
/// <param name="Calendar">The calendar; nothing if there are problems.</param>
/// <param name="Problems">Each with the line and the path (`hours.monday[1]`), what was found and what was expected.</param>
public sealed record CalendarFileResult(WorkingCalendar? Calendar, IReadOnlyList<ReadProblem> Problems);

/// <summary>Reads a calendar from JSON or YAML; the format is documented in docs/methods/working-calendars.md. All problems are reported, not only the first.</summary>
public static class CalendarFile
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>Reads a calendar file.</summary>
    /// <param name="content">The bytes of the file, UTF-8, with or without a byte order mark.</param>
    /// <param name="fileName">For messages; not opened.</param>
    public static CalendarFileResult Read(ReadOnlySpan<byte> content, string? fileName = null)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[3..];
        if (content.Length > MostBytes)
            return Refused(fileName, 0, null, $"{content.Length} bytes", $"a calendar of at most {MostBytes} bytes");
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Refused(fileName, 0, null, "bytes that are not UTF-8", "a text file in UTF-8");
        }
        if (string.IsNullOrWhiteSpace(text))
            return Refused(fileName, 0, null, "an empty file", "a calendar in JSON or YAML");
        CalendarNode root;
        try
        {
            root = text.TrimStart()[0] is '{' or '[' ? JsonNodes.Read(content.ToArray()) : YamlNodes.Read(text);
        }
        catch (JsonException fault)
        {
            return Refused(fileName, (int)(fault.LineNumber ?? 0) + 1, null, "text that is not JSON", $"JSON: {fault.Message.Split(" LineNumber")[0]}");
        }
        catch (YamlFault fault)
        {
            return Refused(fileName, fault.Line, null, $"\"{fault.Found}\"", fault.Message);
        }
        var reader = new CalendarReader(fileName);
        var calendar = reader.Calendar(root);
        return new(reader.Problems.Count == 0 ? calendar : null, reader.Problems);
    }

    private static CalendarFileResult Refused(string? file, int line, string? path, string found, string expected) =>
        new(null, [new ReadProblem(file, line, path, CalendarReader.Code, found, expected) { Kind = ProblemKind.FileRefused }]);
}
