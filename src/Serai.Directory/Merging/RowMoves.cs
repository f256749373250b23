using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Platform.Ports;

namespace Serai.Directory.Merging;

/// <summary>
/// Makes every row that points to one id point to another. Where a unique index allows only one of two rows, the module says which is the
/// better one, and the other goes. Changes are tracked, so that each of them is audited.
/// </summary>
public sealed class RowMoves(SeraiDb db, IEnumerable<IPersonMerge> modules) : IOperation
{
    static readonly MethodInfo LoadMethod = typeof(RowMoves).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Moves all properties of that name, in all records of all modules.</summary>
    public async Task MoveAsync(string property, Guid from, Guid to, CancellationToken ct)
    {
        foreach (var found in db.Model.GetEntityTypes().Where(t => typeof(Entity).IsAssignableFrom(t.ClrType)).Select(t => t.FindProperty(property)).OfType<IProperty>().ToList())
            await MoveAsync(found, from, to, ct);
    }

    public async Task MoveAsync(IProperty property, Guid from, Guid to, CancellationToken ct)
    {
        var type = (IEntityType)property.DeclaringType;
        var going = await RowsAsync(type, property, from, ct);
        if (going.Count == 0)
            return;
        var unique = type.GetIndexes().Where(i => i.IsUnique && i.Properties.Contains(property)).ToList();
        var staying = unique.Count == 0 ? [] : await RowsAsync(type, property, to, ct);
        foreach (var row in going)
        {
            var entry = db.Entry(row);
            if (entry.State == EntityState.Deleted)
                continue;
            var rival = staying.FirstOrDefault(s => db.Entry(s).State != EntityState.Deleted && unique.Exists(i => SameBut(property, i, db.Entry(s), entry)));
            if (rival is not null)
            {
                var better = modules.Select(m => m.PrefersGone(rival, row)).FirstOrDefault(p => p is not null) ?? false;
                db.Remove(better ? rival : row);
                if (!better)
                    continue;
            }
            entry.Property(property.Name).CurrentValue = to;
        }
    }

    /// <summary>The rows that point to an id, in whatever scope.</summary>
    public async Task<IReadOnlyList<object>> RowsAsync(IEntityType type, IProperty property, Guid id, CancellationToken ct) =>
        await (Task<IReadOnlyList<object>>)LoadMethod.MakeGenericMethod(type.ClrType).Invoke(this, [property, id, ct])!;

    async Task<IReadOnlyList<object>> LoadAsync<T>(IProperty property, Guid id, CancellationToken ct) where T : class
    {
        var rows = db.Set<T>().IgnoreQueryFilters();
        return property.ClrType == typeof(Guid)
            ? [.. await rows.Where(r => EF.Property<Guid>(r, property.Name) == id).ToListAsync(ct)]
            : [.. await rows.Where(r => EF.Property<Guid?>(r, property.Name) == id).ToListAsync(ct)];
    }

    static bool SameBut(IProperty moved, IIndex index, EntityEntry one, EntityEntry other) =>
        index.Properties.Where(p => p != moved).All(p => Equals(one.Property(p.Name).CurrentValue, other.Property(p.Name).CurrentValue));
}
