using System.Globalization;
using Serai.Platform.Language;

namespace Serai.Platform.Ports;

/// <summary>Every module says what it holds on a person, hands it out, and erases it.</summary>
public interface IPersonalData
{
    /// <summary>The records that this hands out and erases. A record about people that nobody covers fails a test.</summary>
    IReadOnlyList<Type> Covers { get; }

    Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct);

    /// <summary>Erases and saves. Rows by which programmes are counted stay, without words about the person.</summary>
    Task EraseAsync(Guid personId, CancellationToken ct);
}

/// <summary>What a module has to say when two records of one person become one. References themselves are moved for all modules at once.</summary>
public interface IPersonMerge
{
    /// <summary>Why they cannot become one yet, in words that say what to do first.</summary>
    Task<IReadOnlyList<Message>> ObstaclesAsync(Guid kept, Guid gone, CancellationToken ct);

    /// <summary>Puts together what both have and one person may have only once. Changes are tracked and not saved.</summary>
    Task JoinAsync(Guid kept, Guid gone, CancellationToken ct);

    /// <summary>Of two rows of which one person has only one: whether the row of the record that goes is the better one. Null when the rows are not this module's.</summary>
    bool? PrefersGone(object kept, object gone);
}

/// <param name="Kind">An English phrase that the module's catalogue translates.</param>
/// <param name="Id">Of the record; erasing destroys the audit details under it.</param>
public sealed record PersonalRecord(string Kind, string Id, IReadOnlyDictionary<string, string?> Values)
{
    /// <summary>The record with its values in plain words; what is empty is left out.</summary>
    public static PersonalRecord Of(string kind, Guid id, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var said = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            if (Say(value) is { Length: > 0 } words)
                said[name] = words;
        return new(kind, id.ToString(), said);
    }

    static string? Say(object? value) => value switch
    {
        null => null,
        string words => words,
        bool yes => yes ? "yes" : "no",
        DateTime at => at.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LocalText text => string.Join("; ", text.Versions.Select(v => $"{v.Language}: {v.Text}")),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
