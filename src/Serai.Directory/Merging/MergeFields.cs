using Serai.Directory.Editing;
using Serai.Directory.People;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Directory.Merging;

/// <summary>Two records of a person field by field, in words, and what was chosen of them.</summary>
static class MergeFields
{
    /// <summary>Spellings that find a person add up and are no choice.</summary>
    static readonly HashSet<string> NoChoice = [nameof(PersonForm.Aliases), nameof(PersonForm.IsAnother)];

    /// <param name="say">A stored value in words: the name of a Member, a language, a sex.</param>
    public static IReadOnlyList<MergeField> Of(Person kept, Person gone, IReadOnlyDictionary<string, string> labels, Text text, Func<string, string, string> say) =>
    [
        .. FlatForm.Compare(PersonForm.Of(kept), PersonForm.Of(gone), labels, text).Where(f => !NoChoice.Contains(f.Name))
            .Select(f => new MergeField(f.Name, f.Label, say(f.Name, f.Theirs), say(f.Name, f.Mine)) { Chosen = f.Theirs.Length > 0 && !IsUnknown(f) ? "theirs" : "mine" }),
    ];

    /// <summary>The values of the record that goes, for the fields chosen.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Taken(Person gone, IReadOnlyCollection<string> names)
    {
        var flat = FlatForm.Of(PersonForm.Of(gone));
        return names.Where(n => !NoChoice.Contains(n)).Select(n => KeyValuePair.Create(n, flat.GetValueOrDefault(n, "")));
    }

    static bool IsUnknown(MergeField field) => field.Name == nameof(PersonForm.Sex) && field.Theirs == nameof(Sex.NotStated);
}
