namespace Serai.Platform.Language;

/// <summary>
/// A sentence with its values, translated when a reader is known. Values may be messages, languages (a culture), dates, moments, numbers and text.
/// </summary>
public sealed record Message(string English, params object?[] Args)
{
    public bool Equals(Message? other) => other is not null && English == other.English && Args.SequenceEqual(other.Args);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(English);
        foreach (var arg in Args) hash.Add(arg);
        return hash.ToHashCode();
    }

    /// <summary>English, for logs and for the machine's own answers.</summary>
    public override string ToString() => Text.Plain.Say(this);
}
