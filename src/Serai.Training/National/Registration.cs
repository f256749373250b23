using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Directory.People;
using Serai.Platform.Data;

namespace Serai.Training.National;

/// <summary>
/// A trainee who registered on a phone. As little as possible is asked, nothing of it leaves the administration, and the name goes
/// when its time is over; what stays is a key that tells whether two registrations are of one person.
/// </summary>
internal sealed class Registration : Entity, IOfMember
{
    public required Guid SessionId { get; init; }

    public Guid? MemberId { get; init; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Organisation { get; set; }

    public Sex Sex { get; init; } = Sex.NotStated;

    public Audience Audience { get; init; }

    public bool Foreign { get; init; }

    /// <summary>Keyed hash of what identifies the person (see <see cref="RegistrationKey"/>); cannot be turned back without the key.</summary>
    public required string IdentityKey { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When name, address and organisation are erased.</summary>
    public required DateOnly KeepUntil { get; init; }

    public bool Invented { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Registration>
    {
        public void Configure(EntityTypeBuilder<Registration> builder)
        {
            builder.HasIndex(r => new { r.SessionId, r.IdentityKey }).IsUnique();
            builder.HasIndex(r => new { r.MemberId, r.IdentityKey });
            builder.HasIndex(r => r.KeepUntil);
            builder.Property(r => r.IdentityKey).HasMaxLength(44);
        }
    }
}
