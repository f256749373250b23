using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// The projected code of one day. It turns every few minutes, so that a photo of it sent to an absent colleague is soon worth nothing; the
/// code before the present one still counts, for those who scanned a moment before it turned.
/// </summary>
internal sealed class AttendanceDesk : Entity, IAudited
{
    const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public required Guid EventId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The part of the address that stays.</summary>
    public required string Code { get; init; }

    [NotAudited]
    public required string Secret { get; init; }

    public int Minutes { get; set; } = 3;

    public DateTime? ClosedAt { get; set; }

    public string CodeAt(DateTime now) => $"{Code}-{Turning(Window(now))}";

    public TimeSpan LeftAt(DateTime now) => TimeSpan.FromTicks(TimeSpan.FromMinutes(Minutes).Ticks - now.Ticks % TimeSpan.FromMinutes(Minutes).Ticks);

    public bool Accepts(string turning, DateTime now)
    {
        if (ClosedAt is not null)
            return false;
        var given = Encoding.ASCII.GetBytes(turning.ToUpperInvariant());
        return new[] { Window(now), Window(now) - 1 }.Any(w => CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Turning(w))));
    }

    long Window(DateTime now) => now.Ticks / TimeSpan.FromMinutes(Minutes).Ticks;

    string Turning(long window)
    {
        var mac = HMACSHA256.HashData(Convert.FromHexString(Secret), Encoding.ASCII.GetBytes(window.ToString(CultureInfo.InvariantCulture)));
        return string.Concat(mac.Take(6).Select(b => Alphabet[b % Alphabet.Length]));
    }

    public static AttendanceDesk Open(Guid eventId, DateOnly day, int minutes) => new()
    {
        EventId = eventId, Day = day, Minutes = minutes, Code = RandomNumberGenerator.GetString(Alphabet, 6), Secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<AttendanceDesk>
    {
        public void Configure(EntityTypeBuilder<AttendanceDesk> builder)
        {
            builder.HasIndex(d => new { d.EventId, d.Day }).IsUnique();
            builder.HasIndex(d => d.Code).IsUnique();
        }
    }
}

/// <summary>The personal code on a participant's badge.</summary>
internal sealed class Badge : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public Guid? MemberId { get; init; }

    public required string Code { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Badge>
    {
        public void Configure(EntityTypeBuilder<Badge> builder)
        {
            builder.HasIndex(b => b.Code).IsUnique();
            builder.HasIndex(b => b.ParticipantId).IsUnique();
        }
    }
}
