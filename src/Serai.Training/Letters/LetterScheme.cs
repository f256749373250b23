using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Letters;

/// <summary>How references are written; <c>{yy}{type}{serial:4}{language}</c> gives 26IL0045E.</summary>
internal sealed partial record LetterScheme(string Pattern)
{
    public const string Key = "letters.scheme";

    public static LetterScheme Usual { get; } = new("{yy}{type}{serial:4}{language}");

    public static async Task<LetterScheme> ReadAsync(SeraiDb db, CancellationToken ct) =>
        await db.Set<Setting>().Where(s => s.Key == Key).Select(s => s.Value).FirstOrDefaultAsync(ct) is { Length: > 0 } pattern && Fault(pattern) is null ? new(pattern) : Usual;

    public string Write(int year, string type, int serial, string language) => Part().Replace(Pattern, part => part.Groups["name"].Value switch
    {
        "yy" => (year % 100).ToString("00", CultureInfo.InvariantCulture),
        "yyyy" => year.ToString("0000", CultureInfo.InvariantCulture),
        "type" => type,
        "serial" => serial.ToString(new string('0', part.Groups["width"].Success ? part.Groups["width"].Value[0] - '0' : 1), CultureInfo.InvariantCulture),
        _ => Letter(language),
    });

    /// <summary>What is wrong with a pattern, or null. Year, type and serial must be in it, or two letters could share a reference.</summary>
    public static Message? Fault(string pattern)
    {
        var names = Part().Matches(pattern).Select(m => m.Groups["name"].Value).ToList();
        var rest = Part().Replace(pattern, "");
        if (rest.Contains('{') || rest.Contains('}'))
            return new Message("\"{0}\" holds something else than {1}", pattern, "{yy} {yyyy} {type} {serial} {serial:4} {language}");
        if (!names.Contains("serial") || !names.Contains("type") || !(names.Contains("yy") || names.Contains("yyyy")))
            return new Message("\"{0}\" needs the year, the type and the serial number, or two letters could have the same reference", pattern);
        return pattern.Length > 60 ? new Message("This text has {0} characters; at most {1} are possible", pattern.Length, 60) : null;
    }

    static string Letter(string language) => Languages.Primary(language) switch { "fr" => "F", "ru" => "R", "es" => "S", _ => "E" };

    [GeneratedRegex(@"\{(?<name>yyyy|yy|type|serial|language)(:(?<width>[1-9]))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
