using System.Text;
using Serai.Platform.Language;

namespace Serai.AuditRoom;

/// <summary>Record types and field names of the audit in plain words.</summary>
static class AuditWords
{
    static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["Member"] = /*T*/"Member", ["Person"] = /*T*/"Person", ["Organisation"] = /*T*/"Organisation", ["Account"] = /*T*/"Account", ["Grant"] = /*T*/"Grant",
        ["Programme"] = /*T*/"Programme", ["ProgrammeEvent"] = /*T*/"Event", ["Participant"] = /*T*/"Participant", ["Attendance"] = /*T*/"Attendance",
        ["Session"] = /*T*/"Session", ["NationalSession"] = /*T*/"National session", ["Module"] = /*T*/"Module", ["Certificate"] = /*T*/"Certificate",
        ["Setting"] = /*T*/"Setting", ["StoredFile"] = /*T*/"File", ["PersonalLink"] = /*T*/"Personal link", ["Letter"] = /*T*/"Letter", ["Nomination"] = /*T*/"Nomination",
        ["ImportBatch"] = /*T*/"Import", ["NationalTrainer"] = /*T*/"Trainer of a session", ["OfficeHolder"] = /*T*/"Office", ["Topic"] = /*T*/"Topic", ["Agreement"] = /*T*/"Agreement", ["RegionSet"] = /*T*/"Region set", ["Qualification"] = /*T*/"Qualification",
    };

    /// <summary>The English word, also a translation key.</summary>
    public static string English(string kind) => Kinds.TryGetValue(kind, out var known) ? known : Spaced(kind);

    public static string Kind(Text text, string kind) => Kinds.TryGetValue(kind, out var known) ? text[known] : Spaced(kind);

    /// <summary><c>FamilyName</c> → <c>Family name</c>, for fields that have no word of their own.</summary>
    public static string Spaced(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                words.Append(' ').Append(char.ToLowerInvariant(name[i]));
            else
                words.Append(name[i]);
        }
        return words.ToString();
    }
}
