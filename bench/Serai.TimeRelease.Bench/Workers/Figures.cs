using System.Globalization;

namespace Serai.TimeRelease.Bench.Workers;

/// <summary>The figures of one contestant as lines: a key, a tab, and numbers. The same keys for all, so that they can be compared one by one.</summary>
sealed class Figures : IDisposable
{
    readonly StreamWriter _writer;

    public Figures(string path) => _writer = new StreamWriter(path);

    public void Add(string key, params ReadOnlySpan<double> values)
    {
        _writer.Write(key);
        foreach (var value in values)
        {
            _writer.Write('\t');
            _writer.Write(value.ToString("R", CultureInfo.InvariantCulture));
        }
        _writer.Write('\n');
    }

    public void Dispose() => _writer.Dispose();

    public static Dictionary<string, double[]> Read(string path) =>
        File.ReadLines(path).Select(l => l.Split('\t')).ToDictionary(f => f[0], f => Array.ConvertAll(f[1..], v => double.Parse(v, CultureInfo.InvariantCulture)), StringComparer.Ordinal);
}
