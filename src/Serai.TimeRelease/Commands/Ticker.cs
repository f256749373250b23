using System.Diagnostics;
using System.Globalization;

namespace Serai.TimeRelease.Commands;

/// <summary>Says how far a command is, on standard error, once it takes longer than two seconds.</summary>
sealed class Ticker(TextWriter error) : IProgress<double>
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    readonly Stopwatch _since = Stopwatch.StartNew();
    TimeSpan _said;
    bool _spoke;

    public string Doing { get; set; } = "reading";

    public void Report(double share)
    {
        if (_since.Elapsed - _said < Every) return;
        _said = _since.Elapsed;
        _spoke = true;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Doing} {share:P0}, {_said.TotalSeconds:0} s"));
    }

    public void Done()
    {
        if (_spoke) error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"done, {_since.Elapsed.TotalSeconds:0.0} s"));
    }
}
