using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Serai.Platform.Data;

/// <summary>
/// Sees every command that passes through the context: which tables a remembered reading touches, and which tables a write has
/// changed. Nobody has to declare either, so nobody can forget to.
/// </summary>
public sealed partial class TableWatch(TableVersions versions) : DbCommandInterceptor, IDbTransactionInterceptor, ISaveChangesInterceptor
{
    static readonly ConcurrentDictionary<string, (string[] Read, string[] Written)> Known = new(StringComparer.Ordinal);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        See(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        See(command, eventData);
        return new(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        See(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        See(command, eventData);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        See(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        See(command, eventData);
        return new(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Done(eventData);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Done(eventData);
        return new(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => (eventData.Context as SeraiDb)?.PublishWrites(versions);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as SeraiDb)?.PublishWrites(versions);
        return Task.CompletedTask;
    }

    /// <summary>A save of one statement has no transaction around it.</summary>
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is SeraiDb { Database.CurrentTransaction: null } db)
            db.PublishWrites(versions);
        return new(result);
    }

    static void See(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is not SeraiDb db)
            return;
        var (read, written) = TablesOf(command.CommandText);
        db.Recorder?.UnionWith(read);
        db.Recorder?.UnionWith(written);
        db.Written.UnionWith(written);
    }

    /// <summary>Outside a transaction a command is its own commit; saving publishes by itself when it is through.</summary>
    void Done(CommandExecutedEventData eventData)
    {
        if (eventData is { Context: SeraiDb { Database.CurrentTransaction: null } db, CommandSource: not CommandSource.SaveChanges })
            db.PublishWrites(versions);
    }

    internal static (string[] Read, string[] Written) TablesOf(string command)
    {
        if (Known.TryGetValue(command, out var known))
            return known;
        // Saves of many rows come in many lengths; what is kept must not grow with them.
        if (Known.Count > 5_000)
            Known.Clear();
        return Known[command] = ([.. Named(ReadTable().Matches(command))], [.. Named(WrittenTable().Matches(command))]);
    }

    static IEnumerable<string> Named(MatchCollection found) => found.Select(m => m.Groups["table"].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("""\b(FROM|JOIN)\s+"?(?<table>[a-z0-9_]+)"?""", RegexOptions.CultureInvariant)]
    private static partial Regex ReadTable();

    [GeneratedRegex("""\b(INSERT INTO|UPDATE|DELETE FROM)\s+"?(?<table>[a-z0-9_]+)"?""", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenTable();
}
