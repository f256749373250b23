using System.CommandLine;
using System.Text.Json;
using Serai.Platform.Cli;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Commands;

/// <summary>Where a command writes. Results go to standard output, problems and progress to standard error.</summary>
sealed class Terminal(ParseResult arguments, bool json)
{
    public TextWriter Out => arguments.InvocationConfiguration.Output;

    public TextWriter Error => arguments.InvocationConfiguration.Error;

    public bool Json => json;

    /// <summary>Writes JSON where it is asked for, and text otherwise.</summary>
    public void Write(Action<Utf8JsonWriter> asJson, Action<TextWriter> asText)
    {
        if (!json)
        {
            asText(Out);
            return;
        }
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            asJson(writer);
            writer.WriteEndObject();
        }
        Out.WriteLine(System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }

    /// <summary>Problems for people; with many of one code only the first ones.</summary>
    public void Tell(Problems problems)
    {
        foreach (var code in problems.Details.GroupBy(p => p.Code))
        {
            foreach (var problem in code.Take(5)) Error.WriteLine(Sign(problem.Kind) + problem);
            // A note without a row stands for all of its kind already.
            if (code.All(p => p.Row > 0) && problems.CountOf(code.Key) is var count && count > Math.Min(5, code.Count())) Error.WriteLine($"  … {count - Math.Min(5, code.Count())} more of {code.Key}");
        }
    }

    static string Sign(ProblemKind kind) => kind == ProblemKind.Note ? "note: " : "";

    /// <summary>A command that was understood and cannot be done.</summary>
    public int Refuse(string message)
    {
        Write(writer =>
        {
            writer.WriteStartArray("problems");
            JsonParts.Problem(writer, new ReadProblem(null, 0, null, "refused", message, "") { Kind = ProblemKind.FileRefused });
            writer.WriteEndArray();
        }, _ => { });
        Error.WriteLine(message);
        return Exit.Refused;
    }

    /// <summary>A command line that cannot be understood.</summary>
    public int WrongUsage(string message)
    {
        Error.WriteLine(message);
        return Exit.WrongUsage;
    }
}
