using System.CommandLine;
using System.Globalization;
using Serai.Platform.Cli;
using Serai.TimeRelease.Engine.Sampling;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs sample-size</c>: how many cases a study has to measure.</summary>
sealed class SampleSizeCommand : ITrsCommand
{
    public Command Build()
    {
        var command = new Command("sample-size", "How many cases to measure, for a mean time (--sd) or for a share (--share)");
        var sd = new Option<string?>("--sd") { Description = "Standard deviation from the test run, such as 24h" };
        var share = new Option<double?>("--share") { Description = "Expected share, 0 to 1, in place of --sd" };
        var error = new Option<string>("--error") { Description = "Half-width wanted: a time such as 2h, or a share such as 0.05", Required = true };
        var confidence = new Option<double>("--confidence") { Description = "Such as 0.95", DefaultValueFactory = _ => 0.95 };
        var population = new Option<long?>("--population") { Description = "Cases at the post in the period, where they are few" };
        var cluster = new Option<double?>("--cluster") { Description = "Mean size of a cluster, where whole trucks, trains or days are drawn" };
        var icc = new Option<double?>("--icc") { Description = "How much cases of one cluster resemble each other, 0 to 1" };
        var json = new Option<bool>("--json") { Description = "Answer as JSON" };
        foreach (var option in new Option[] { sd, share, error, confidence, population, cluster, icc, json }) command.Add(option);
        command.Does(json, (arguments, terminal, _) =>
        {
            var level = arguments.GetValue(confidence);
            if (level is > 1 and < 100) level /= 100;
            if (level is not (> 0 and < 1)) throw new UsageException($"--confidence {arguments.GetValue(confidence)}: expected a number between 0 and 1, such as 0.95.");
            if (arguments.GetValue(population) is < 1) throw new UsageException("--population: expected at least 1.");
            if (arguments.GetValue(cluster) is { } m && !(m >= 1)) throw new UsageException("--cluster: expected a mean size of at least 1.");
            if (arguments.GetValue(icc) is { } rho && rho is not (>= 0 and <= 1)) throw new UsageException("--icc: expected 0 to 1.");
            var effect = Clusters.DesignEffect(arguments.GetValue(cluster) ?? 1, arguments.GetValue(icc) ?? 0);
            double? spread = null, width;
            SampleSize answer;
            if (arguments.GetValue(share) is { } expected)
            {
                if (arguments.GetValue(sd) is not null) throw new UsageException("Give --sd for a mean time or --share for a share, not both.");
                width = Share(arguments.GetValue(error)!);
                if (expected is not (>= 0 and <= 1)) throw new UsageException($"--share {expected.ToString(CultureInfo.InvariantCulture)}: expected 0 to 1.");
                answer = SampleSize.ForShare(expected, width.Value, level, arguments.GetValue(population), effect);
            }
            else
            {
                var (s, e) = Times(arguments.GetValue(sd) ?? throw new UsageException("Give --sd, the standard deviation from the test run, or --share."), arguments.GetValue(error)!);
                (spread, width) = (s, e);
                answer = SampleSize.ForMean(s, e, level, arguments.GetValue(population), effect);
            }
            terminal.Write(writer =>
            {
                writer.WriteNumber("n", answer.Cases);
                writer.WriteNumber("unrounded", answer.Unrounded);
                writer.WriteNumber("corrected", answer.Corrected);
                writer.WriteString("formula", spread is null ? "z^2 p(1-p) / e^2" : "(z s / E)^2");
                writer.WriteNumber("z", Normal.TwoSided(level));
                JsonParts.Number(writer, "sd_s", spread);
                JsonParts.Number(writer, "share", arguments.GetValue(share));
                JsonParts.Number(writer, spread is null ? "error" : "error_s", width);
                writer.WriteNumber("confidence", level);
                if (arguments.GetValue(population) is { } n) writer.WriteNumber("population", n);
                else writer.WriteNull("population");
                writer.WriteNumber("design_effect", effect);
                writer.WriteStartArray("problems");
                writer.WriteEndArray();
            }, writer =>
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Cases:N0} cases"));
                writer.WriteLine(spread is null
                    ? $"answers: what share meets the target, to within ± {width!.Value.ToString("P1", CultureInfo.InvariantCulture)}"
                    : $"answers: how long does it take on average, to within ± {Lengths.Text(width!.Value)}");
            });
            return Exit.Done;
        });
        return command;
    }

    /// <summary>Both with a unit, or both without: then they are in the same one.</summary>
    static (double Sd, double Error) Times(string sd, string error)
    {
        var s = Lengths.Parse(sd) ?? throw new UsageException($"--sd {sd}: expected a time such as 24h.");
        var e = Lengths.Parse(error) ?? throw new UsageException($"--error {error}: expected a time such as 2h.");
        if (s.HasUnit != e.HasUnit) throw new UsageException("--sd and --error: expected both with their unit, such as 24h and 2h.");
        if (!(e.Seconds > 0)) throw new UsageException($"--error {error}: expected more than nothing.");
        if (!(s.Seconds >= 0)) throw new UsageException($"--sd {sd}: expected at least 0.");
        // A plain number is taken as hours, so that what is printed with _s is in seconds.
        return s.HasUnit ? (s.Seconds, e.Seconds) : (s.Seconds * 3600, e.Seconds * 3600);
    }

    static double Share(string text)
    {
        var plain = text.Trim().TrimEnd('%');
        if (!double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) throw new UsageException($"--error {text}: expected a share such as 0.05 or 5%.");
        if (plain.Length < text.Trim().Length) number /= 100;
        return number is > 0 and < 1 ? number : throw new UsageException($"--error {text}: expected a share between 0 and 1.");
    }
}
