using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Translations;

/// <summary>
/// All fields in several languages of all kinds of record, as the data model knows them: whatever a module adds appears by itself. A field
/// that is fixed when its record is made (a certificate, a sent letter) cannot be translated afterwards and is left out.
/// </summary>
internal sealed class TextFields(SeraiDb db) : IOperation
{
    public sealed record Field(Type Record, string Name)
    {
        public string Kind => Record.Name;
    }

    public sealed record Row(Field Field, Guid Id, LocalText Text);

    public IReadOnlyList<Field> All() =>
        [.. db.Model.GetEntityTypes().Where(t => typeof(Entity).IsAssignableFrom(t.ClrType))
            .SelectMany(t => t.GetProperties().Where(p => p.ClrType == typeof(LocalText) && p.PropertyInfo is { } info && CanBeWritten(info)).Select(p => new Field(t.ClrType, p.Name)))
            .OrderBy(f => f.Kind, StringComparer.Ordinal).ThenBy(f => f.Name, StringComparer.Ordinal)];

    public Field? Find(string kind, string name) => All().FirstOrDefault(f => f.Kind == kind && f.Name == name);

    /// <summary>The texts of a field in the reader's sight that are not empty.</summary>
    public Task<IReadOnlyList<Row>> ReadAsync(Field field, CancellationToken ct) =>
        (Task<IReadOnlyList<Row>>)ReadMethod.MakeGenericMethod(field.Record).Invoke(this, [field, ct])!;

    /// <summary>The record itself, tracked; null when it is not in the reader's sight.</summary>
    public async Task<Entity?> LoadAsync(Type record, Guid id, CancellationToken ct) => await (Task<Entity?>)LoadMethod.MakeGenericMethod(record).Invoke(this, [id, ct])!;

    static readonly MethodInfo ReadMethod = typeof(TextFields).GetMethod(nameof(ReadRowsAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    static readonly MethodInfo LoadMethod = typeof(TextFields).GetMethod(nameof(LoadOneAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    async Task<IReadOnlyList<Row>> ReadRowsAsync<T>(Field field, CancellationToken ct) where T : Entity
    {
        var rows = await db.Set<T>().AsNoTracking().OrderBy(e => e.Id).Select(e => new { e.Id, Text = EF.Property<LocalText?>(e, field.Name) }).Take(20_000).ToListAsync(ct);
        return [.. rows.Where(r => r.Text is { IsEmpty: false }).Select(r => new Row(field, r.Id, r.Text!))];
    }

    // Not Find: that would give a tracked record without asking for the reader's sight.
    async Task<Entity?> LoadOneAsync<T>(Guid id, CancellationToken ct) where T : Entity => await db.Set<T>().FirstOrDefaultAsync(e => e.Id == id, ct);

    static bool CanBeWritten(PropertyInfo property) =>
        property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
