using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.Nominations;

internal enum ReceiptKind { Submitted, TooLate, Withdrawn }

/// <summary>
/// What was received and when, by the server's clock, signed with the installation's key (ES256, as DER so that OpenSSL reads it).
/// Never changed and never deleted.
/// </summary>
internal sealed class Receipt : Entity, IAudited, IOfMember, IOfProgramme
{
    public required string Number { get; init; }

    public required ReceiptKind Kind { get; init; }

    public required Guid NominationId { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required Guid? MemberId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The signed text, byte for byte (UTF-8, line feeds).</summary>
    public required string Body { get; init; }

    /// <summary>What was handed in, as JSON; the body carries its hash.</summary>
    public required string Content { get; init; }

    /// <summary>Base64 of the DER signature over <see cref="Body"/>.</summary>
    public required string Signature { get; init; }

    public byte[] BodyBytes => Encoding.UTF8.GetBytes(Body);

    public bool Holds(ECDsa key) => key.VerifyData(BodyBytes, Convert.FromBase64String(Signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public static string Sign(string body, ECDsa key) =>
        Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    /// <summary>R261208-7K3M9Q2AXB: the day by Brussels time does not matter here, so UTC, and ten letters that cannot be mistaken for each other.</summary>
    public static string NewNumber(DateTime utc)
    {
        const string letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        return $"R{utc.ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture)}-{new string(RandomNumberGenerator.GetItems<char>(letters, 10))}";
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Receipt>
    {
        public void Configure(EntityTypeBuilder<Receipt> builder)
        {
            builder.Ignore(r => r.BodyBytes);
            builder.Property(r => r.Number).HasMaxLength(30);
            builder.HasIndex(r => r.Number).IsUnique();
            builder.HasIndex(r => r.NominationId);
        }
    }
}
