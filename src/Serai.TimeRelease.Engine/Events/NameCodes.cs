namespace Serai.TimeRelease.Engine.Events;

/// <summary>Numbers names in order of first appearance.</summary>
sealed class NameCodes
{
    readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    readonly List<string> _names = [];

    public int Count => _names.Count;

    public int CodeOf(string name)
    {
        if (_codes.TryGetValue(name, out var code))
            return code;
        _codes.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }

    public string NameOf(int code) => _names[code];

    public string[] Names() => [.. _names];
}
