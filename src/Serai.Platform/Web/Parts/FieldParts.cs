using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Serai.Platform.Web;

/// <summary>The names, values and messages that one field takes from the model and from what was posted.</summary>
internal sealed class FieldParts
{
    public FieldParts(ViewContext view, ModelExpression expression)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = IdOf(Name);
        Entry = view.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;
        Model = expression.Model;
    }

    private static readonly ConcurrentDictionary<(Type Container, string Name), bool> Nullable = new();

    public string Name { get; }

    public string Id { get; }

    public object? Model { get; }

    public ModelStateEntry? Entry { get; }

    public IEnumerable<string> Errors => Entry is null ? [] : Entry.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0);

    public bool HasError => Entry is { Errors.Count: > 0 };

    /// <summary>What was typed stays, even when it could not be read; otherwise the model's value.</summary>
    public string Value(CultureInfo culture, Func<DateOnly, string> date) => Entry?.AttemptedValue ?? Model switch
    {
        null => "",
        DateOnly day => date(day),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Enum choice => choice.ToString(),
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, culture),
        var other => other.ToString() ?? "",
    };

    public IReadOnlySet<string> Values(CultureInfo culture)
    {
        if (Entry is { AttemptedValue: not null })
        {
            return Entry.RawValue is string?[] many ? many.OfType<string>().ToHashSet(StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal) { Entry.AttemptedValue };
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        if (Model is System.Collections.IEnumerable list and not string)
        {
            foreach (var item in list)
            {
                values.Add(One(item, culture));
            }
        }
        else if (Model is not null)
        {
            values.Add(One(Model, culture));
        }

        return values;
    }

    /// <summary>
    /// True when the property can be without a value: it is nullable, and no <c>[Required]</c> says otherwise. The framework's own rule is
    /// switched off in this house, because it would answer before the operation does.
    /// </summary>
    public static bool MayBeEmpty(ModelMetadata metadata)
    {
        if (metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any() || metadata.ContainerType is null || metadata.PropertyName is null)
        {
            return false;
        }

        return Nullable.GetOrAdd((metadata.ContainerType, metadata.PropertyName), static key =>
            key.Container.GetProperty(key.Name) is { } property && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private static string One(object? item, CultureInfo culture) => item switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        Enum choice => choice.ToString(),
        IFormattable value => value.ToString(null, culture),
        _ => item.ToString() ?? "",
    };
}
