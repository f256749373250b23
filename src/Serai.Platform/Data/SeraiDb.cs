using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Language;
using Serai.Platform.Modules;
using Serai.Platform.Search;

namespace Serai.Platform.Data;

/// <summary>
/// The one database context. Modules add their mappings; every record that belongs to an administration passes
/// through the scope filter here, and every change of an audited record through the audit chain here.
/// </summary>
public abstract class SeraiDb(DbContextOptions options, ModuleList modules, Reader reader, TimeProvider time) : DbContext(options)
{
    Change? _change;

    (long First, long Last)? _chained;

    public bool SeesAll
    {
        get
        {
            ScopeUsed = true;
            return reader.Sight.All;
        }
    }

    public Guid[] SeesMembers => reader.Sight.Members;

    public Guid[] SeesMembersByAnyGrant => reader.Sight.MembersByAnyGrant;

    public Guid[] SeesProgrammes => reader.Sight.Programmes;

    /// <summary>True where several servers may write into this database, so that a change may come from another one.</summary>
    public abstract bool HasOtherServers { get; }

    /// <summary>The tables that a remembered reading has touched so far; null when nothing is being remembered.</summary>
    internal HashSet<string>? Recorder { get; set; }

    /// <summary>The tables written and not yet told of.</summary>
    internal HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Set by every query that passes through a scope filter.</summary>
    internal bool ScopeUsed { get; set; }

    internal bool IsAudited(string table) => UnauditedTables.GetValue(Model, static model => new HashSet<string>(model.GetEntityTypes()
        .Where(t => !typeof(IAudited).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()).OfType<string>(), StringComparer.Ordinal)).Contains(table) is false;

    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Microsoft.EntityFrameworkCore.Metadata.IModel, HashSet<string>> UnauditedTables = [];

    internal void PublishWrites(TableVersions versions)
    {
        if (Written.Count == 0)
            return;
        versions.Wrote(Written, reader.AccountId ?? reader.LinkId);
        Written.Clear();
        if (_chained is { } links)
            versions.Chained(links.First, links.Last);
        _chained = null;
    }

    /// <summary>Serialises the writers of the audit chain inside the running transaction.</summary>
    protected abstract Task LockChainAsync(CancellationToken ct);

    public async Task<int> SaveAsync(Change change, CancellationToken ct = default)
    {
        _change = change;
        try
        {
            return await SaveChangesAsync(ct);
        }
        finally
        {
            _change = null;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveAsync(change) or SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken ct = default)
    {
        ChangeTracker.DetectChanges();
        var changed = ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Count == 0)
            return 0;
        foreach (var entry in changed)
            RefuseOutOfSight(entry);
        var audited = changed.Where(e => e.Entity is IAudited).ToList();
        if (audited.Count > 0 && _change is null)
            throw new InvalidOperationException($"A change of {audited[0].Metadata.DisplayName()} needs a reason: save it with SaveAsync(change).");
        foreach (var entry in changed.Where(e => e.State == EntityState.Modified))
            if (entry.Entity is Entity entity)
                entity.Version++;
        var records = audited.Select(AuditRecording.Describe).ToList();
        var searchable = changed.Where(e => e.Entity is ISearchable).ToList();

        if (records.Count == 0 && searchable.Count == 0 && _change?.Key is null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;
        if (_change?.Key is { } key)
            Add(new SubmissionKey { Key = key, Actor = _change.Actor.Name, At = _change.At });
        foreach (var entry in searchable)
            await SearchIndexing.UpdateAsync(this, (ISearchable)entry.Entity, entry.State == EntityState.Deleted, ct);
        if (records.Count > 0)
            await AddToChainAsync(records, _change!, ct);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        if (own is not null)
            await own.CommitAsync(ct);
        return saved;
    }

    /// <summary>Adds an event that changes no record to the chain, in a transaction of its own.</summary>
    internal async Task AppendAuditAsync(AuditRecording.Described what, Change change, CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        await AddToChainAsync([what], change, ct);
        await base.SaveChangesAsync(true, ct);
        await transaction.CommitAsync(ct);
    }

    async Task AddToChainAsync(IEnumerable<AuditRecording.Described> records, Change change, CancellationToken ct)
    {
        await LockChainAsync(ct);
        var last = await Set<AuditEntry>().AsNoTracking().OrderByDescending(e => e.Sequence)
            .Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(ct);
        var sequence = last?.Sequence ?? 0;
        var previous = last?.Hash ?? AuditChain.Start;
        foreach (var record in records)
        {
            var (entry, detail) = AuditRecording.Write(record, change, ++sequence, previous);
            Add(entry);
            Add(detail);
            previous = entry.Hash;
        }
        _chained = (_chained?.First ?? (last?.Sequence ?? 0) + 1, sequence);
    }

    /// <summary>A second net under the query filters: nothing is written into another Member's records.</summary>
    void RefuseOutOfSight(EntityEntry entry)
    {
        if (SeesAll || entry.Entity is not IOfMember { MemberId: { } memberId })
            return;
        if (SeesMembersByAnyGrant.Contains(memberId))
            return;
        throw new OutOfSightException(entry.Metadata.DisplayName());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        builder.Properties<LocalText>().HaveConversion<LocalTextColumn, LocalTextComparer>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        foreach (var assembly in modules.Assemblies)
        {
            foreach (var entity in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsSubclassOf(typeof(Entity))))
                builder.Entity(entity);
            builder.ApplyConfigurationsFromAssembly(assembly);
        }

        foreach (var type in builder.Model.GetEntityTypes().Where(t => !t.IsOwned()).ToList())
        {
            var clr = type.ClrType;
            type.SetTableName(Names.Snake(modules.PrefixOf(clr)) + "_" + Names.Snake(TableNameOf(type.GetTableName(), clr)));
            foreach (var property in type.GetProperties())
                property.SetColumnName(Names.Snake(property.Name));
            if (typeof(Entity).IsAssignableFrom(clr))
                type.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;
            if (typeof(Entity).IsAssignableFrom(clr))
                type.FindProperty(nameof(Entity.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            if (typeof(IOfMember).IsAssignableFrom(clr))
                (typeof(IOfProgramme).IsAssignableFrom(clr) ? ProgrammeScopeMethod : MemberScopeMethod).MakeGenericMethod(clr).Invoke(this, [builder]);
        }
    }

    static string TableNameOf(string? configured, Type clr) =>
        clr.IsGenericType ? clr.Name[..clr.Name.IndexOf('`')] : configured is null || configured == clr.Name ? clr.Name : configured;

    static readonly System.Reflection.MethodInfo MemberScopeMethod =
        typeof(SeraiDb).GetMethod(nameof(ScopeByMember), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;

    static readonly System.Reflection.MethodInfo ProgrammeScopeMethod =
        typeof(SeraiDb).GetMethod(nameof(ScopeByMemberOrProgramme), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;

    void ScopeByMember<T>(ModelBuilder builder) where T : class, IOfMember =>
        builder.Entity<T>().HasQueryFilter(e => SeesAll || (e.MemberId != null && SeesMembersByAnyGrant.Contains(e.MemberId.Value)));

    void ScopeByMemberOrProgramme<T>(ModelBuilder builder) where T : class, IOfMember, IOfProgramme =>
        builder.Entity<T>().HasQueryFilter(e => SeesAll
            || (e.MemberId != null && SeesMembers.Contains(e.MemberId.Value))
            || SeesProgrammes.Contains(e.ProgrammeId));

    protected override void OnConfiguring(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w => w
            .Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)
            .Ignore(CoreEventId.NoEntityTypeConfigurationsWarning)
            .Ignore(RelationalEventId.MultipleCollectionIncludeWarning));

    protected TimeProvider Clock => time;
}

/// <summary>Instants are stored as UTC and come back as UTC, whatever the database says of the kind.</summary>
sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

/// <summary>An attempt to write into the records of an administration that the reader may not see.</summary>
public sealed class OutOfSightException(string what) : Exception($"{what} belongs to a Member outside the reader's grants.");
