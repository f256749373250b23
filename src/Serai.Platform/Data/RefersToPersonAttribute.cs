using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.Data;

/// <summary>A property that holds the id of a person, where its name is not <c>PersonId</c>. It moves when two records of one person become one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefersToPersonAttribute : Attribute;

public static class PersonReferences
{
    /// <summary>Every property of the model that holds the id of a person.</summary>
    public static IEnumerable<IProperty> In(IModel model) => model.GetEntityTypes().Where(t => typeof(Entity).IsAssignableFrom(t.ClrType) || t.ClrType.GetProperty("PersonId") is not null)
        .SelectMany(t => t.GetDeclaredProperties()).Where(IsOne);

    static bool IsOne(IProperty property) => (property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?))
        && (property.Name == "PersonId" || (property.PropertyInfo is { } info && Attribute.IsDefined(info, typeof(RefersToPersonAttribute))));
}
