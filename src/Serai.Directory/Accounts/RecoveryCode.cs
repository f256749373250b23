using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Directory.Accounts;

/// <summary>A code on paper that stands in once for the authenticator app. Only its hash is kept; it holds 80 random bits.</summary>
public sealed class RecoveryCode : Entity
{
    public const int HowMany = 10;

    public required Guid AccountId { get; init; }

    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }

    public static (IReadOnlyList<RecoveryCode> Rows, IReadOnlyList<string> Codes) NewSet(Guid accountId)
    {
        var codes = Enumerable.Range(0, HowMany).Select(_ => TimeCode.Grouped(TimeCode.Base32(RandomNumberGenerator.GetBytes(10)))).ToList();
        return ([.. codes.Select(c => new RecoveryCode { AccountId = accountId, Hash = HashOf(accountId, c) })], codes);
    }

    public static string HashOf(Guid accountId, string typed)
    {
        var letters = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId:N}:{letters}")));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder) => builder.HasIndex(c => new { c.AccountId, c.Hash });
    }
}
