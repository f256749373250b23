using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.ImportRoom;

/// <summary>Finds what refers to records of any kind by their ids, in every table of every module.</summary>
sealed class RecordReferences(SeraiDb db) : IOperation
{
    /// <param name="Kind">Type name of the record that refers.</param>
    public sealed record Link(string Kind, Guid From, Guid To);

    const BindingFlags Own = BindingFlags.NonPublic | BindingFlags.Instance;

    public async Task<Dictionary<Guid, Entity>> LoadAsync(Type type, List<Guid> ids, CancellationToken ct) =>
        await (Task<Dictionary<Guid, Entity>>)GetType().GetMethod(nameof(LoadOfAsync), Own)!.MakeGenericMethod(type).Invoke(this, [ids, ct])!;

    public async Task<List<Link>> ToAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var links = new List<Link>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && !t.HasSharedClrType && t.FindPrimaryKey() is { Properties.Count: 1 } key && key.Properties[0].ClrType == typeof(Guid)))
            foreach (var property in type.GetProperties().Where(p => !p.IsPrimaryKey() && (p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?))))
                links.AddRange(await (Task<List<Link>>)GetType().GetMethod(nameof(OfAsync), Own)!.MakeGenericMethod(type.ClrType).Invoke(this, [property, ids, ct])!);
        return links;
    }

    async Task<Dictionary<Guid, Entity>> LoadOfAsync<T>(List<Guid> ids, CancellationToken ct) where T : Entity
    {
        var found = new Dictionary<Guid, Entity>(ids.Count);
        foreach (var part in ids.Chunk(500))
            foreach (var record in await db.Set<T>().Where(e => part.Contains(e.Id)).ToListAsync(ct))
                found[record.Id] = record;
        return found;
    }

    async Task<List<Link>> OfAsync<T>(IProperty property, IReadOnlyCollection<Guid> ids, CancellationToken ct) where T : class
    {
        var record = Expression.Parameter(typeof(T));
        Expression Value(string name, Type type) => Expression.Call(typeof(EF), nameof(EF.Property), [type], record, Expression.Constant(name));
        Expression to = Value(property.Name, property.ClrType);
        if (property.ClrType == typeof(Guid))
            to = Expression.Convert(to, typeof(Guid?));
        var key = Value(property.DeclaringType.ContainingEntityType.FindPrimaryKey()!.Properties[0].Name, typeof(Guid));
        var pick = Expression.Lambda<Func<T, Pair>>(Expression.MemberInit(Expression.New(typeof(Pair)),
            Expression.Bind(typeof(Pair).GetProperty(nameof(Pair.From))!, key), Expression.Bind(typeof(Pair).GetProperty(nameof(Pair.To))!, to)), record);
        var links = new List<Link>();
        foreach (var part in ids.Select(i => (Guid?)i).Chunk(500))
        {
            var among = Expression.Lambda<Func<T, bool>>(Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid?)], Expression.Constant(part), to), record);
            links.AddRange((await db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(among).Select(pick).ToListAsync(ct)).Select(p => new Link(typeof(T).Name, p.From, p.To!.Value)));
        }
        return links;
    }

    sealed class Pair
    {
        public Guid From { get; init; }

        public Guid? To { get; init; }
    }
}
