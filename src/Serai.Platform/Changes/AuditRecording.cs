using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Platform.Data;

namespace Serai.Platform.Changes;

/// <summary>Turns tracked changes into links of the audit chain.</summary>
static class AuditRecording
{
    internal sealed record Described(string Action, string RecordType, string RecordId, Guid? MemberId, Guid? PersonId, string Diff);

    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Described Describe(EntityEntry entry)
    {
        var fields = new SortedDictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            if (property.Metadata.IsPrimaryKey() || name == nameof(Entity.Version)
                || property.Metadata.PropertyInfo?.GetCustomAttribute<NotAuditedAttribute>() is not null)
                continue;
            var before = entry.State == EntityState.Added ? null : Say(property, property.OriginalValue);
            var after = entry.State == EntityState.Deleted ? null : Say(property, property.CurrentValue);
            if (entry.State == EntityState.Modified ? before != after : (before ?? after) is not null)
                fields[name] = [before, after];
        }
        var action = entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" };
        var id = string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Convert.ToString(p.CurrentValue, CultureInfo.InvariantCulture)));
        return new Described(action, entry.Metadata.ClrType.Name, id,
            (entry.Entity as IOfMember)?.MemberId, (entry.Entity as IAboutPerson)?.AboutPersonId,
            JsonSerializer.Serialize(fields, Json));
    }

    public static (AuditEntry Entry, AuditDetail Detail) Write(Described what, Change change, long sequence, string previous)
    {
        var salt = AuditChain.NewSalt();
        var unsealed = new AuditEntry
        {
            Sequence = sequence,
            At = AuditChain.Whole(change.At),
            AccountId = change.Actor.AccountId,
            ActorName = change.Actor.Name,
            OnBehalfOf = change.Actor.OnBehalfOf,
            Action = what.Action,
            RecordType = what.RecordType,
            RecordId = what.RecordId,
            MemberId = what.MemberId,
            Why = change.Why,
            RequestId = change.RequestId,
            Commitment = AuditChain.Commit(salt, what.Diff),
            PreviousHash = previous,
            Hash = "",
        };
        var entry = new AuditEntry
        {
            Sequence = unsealed.Sequence, At = unsealed.At, AccountId = unsealed.AccountId, ActorName = unsealed.ActorName,
            OnBehalfOf = unsealed.OnBehalfOf, Action = unsealed.Action, RecordType = unsealed.RecordType, RecordId = unsealed.RecordId,
            MemberId = unsealed.MemberId, Why = unsealed.Why, RequestId = unsealed.RequestId, Commitment = unsealed.Commitment,
            PreviousHash = unsealed.PreviousHash, Hash = AuditChain.HashOf(unsealed),
        };
        return (entry, new AuditDetail { Sequence = sequence, PersonId = what.PersonId, Salt = salt, Diff = what.Diff });
    }

    static string? Say(PropertyEntry property, object? value)
    {
        if (value is null)
            return null;
        var converter = property.Metadata.GetValueConverter() ?? property.Metadata.GetTypeMapping().Converter;
        var stored = converter?.ConvertToProvider(value) ?? value;
        return stored switch
        {
            DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            IEnumerable<object> many => string.Join(", ", many),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => stored.ToString(),
        };
    }
}
