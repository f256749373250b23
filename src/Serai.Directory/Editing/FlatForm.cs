using System.Globalization;
using System.Reflection;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Directory.Editing;

/// <summary>
/// A form as plain texts by field, a field in several languages as one text for each: two people's versions are compared, shown side by
/// side and put together again field by field.
/// </summary>
static class FlatForm
{
    public static SortedDictionary<string, string> Of(object form)
    {
        var flat = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in form.GetType().GetProperties())
        {
            var value = property.GetValue(form);
            if (property.PropertyType == typeof(LocalText))
                foreach (var version in ((LocalText?)value)?.Versions ?? [])
                    flat[$"{property.Name}.{version.Language}"] = version.Text;
            else
                flat[property.Name] = Say(value);
        }
        return flat;
    }

    /// <summary>The fields that differ, and those that are the same, in the order of the form.</summary>
    /// <param name="labels">Labels by property, in the reader's language; a property without one is not shown.</param>
    public static IReadOnlyList<MergeField> Compare<TForm>(TForm theirs, TForm mine, IReadOnlyDictionary<string, string> labels, Text text) where TForm : class
    {
        var (left, right) = (Of(theirs), Of(mine));
        var names = typeof(TForm).GetProperties().Select((p, i) => (p.Name, Place: i)).ToDictionary(p => p.Name, p => p.Place);
        return [.. left.Keys.Union(right.Keys).Where(k => labels.ContainsKey(PropertyOf(k))).OrderBy(k => names[PropertyOf(k)]).ThenBy(k => k, StringComparer.Ordinal)
            .Select(k => new MergeField(k, LabelOf(k, labels, text), left.GetValueOrDefault(k, ""), right.GetValueOrDefault(k, "")))
            .Where(f => f.Theirs.Length + f.Mine.Length > 0)];
    }

    /// <summary>The form with the fields that a person chose put over it.</summary>
    public static TForm Take<TForm>(TForm theirs, IEnumerable<KeyValuePair<string, string>> chosen, DateTime now) where TForm : class, new()
    {
        var flat = Of(theirs);
        foreach (var (name, text) in chosen)
            flat[name] = text;
        var form = new TForm();
        foreach (var property in typeof(TForm).GetProperties().Where(p => p.SetMethod is not null))
            property.SetValue(form, property.PropertyType == typeof(LocalText) ? Texts(property, theirs, flat, now) : Read(property.PropertyType, flat.GetValueOrDefault(property.Name, "")));
        return form;
    }

    static LocalText Texts(PropertyInfo property, object theirs, SortedDictionary<string, string> flat, DateTime now)
    {
        var text = (LocalText?)property.GetValue(theirs) ?? LocalText.Empty;
        foreach (var (key, value) in flat.Where(f => f.Key.StartsWith(property.Name + ".", StringComparison.Ordinal)))
            if (text[key[(property.Name.Length + 1)..]] != value && (value.Length > 0 || text.Has(key[(property.Name.Length + 1)..])))
                text = text.With(key[(property.Name.Length + 1)..], value, now);
        return text;
    }

    static object? Read(Type type, string value)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string))
            return value.Length == 0 && type.IsClass ? null : value;
        if (value.Length == 0)
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        if (inner.IsEnum)
            return Enum.Parse(inner, value);
        if (inner == typeof(bool))
            return value == "true";
        if (inner == typeof(Guid))
            return Guid.Parse(value);
        if (inner == typeof(DateOnly))
            return DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Convert.ChangeType(value, inner, CultureInfo.InvariantCulture);
    }

    static string Say(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static string PropertyOf(string key) => key.Split('.')[0];

    static string LabelOf(string key, IReadOnlyDictionary<string, string> labels, Text text) =>
        key.Split('.', 2) is [var property, var language] ? $"{labels[property]} ({text.LanguageName(language)})" : labels[key];
}
