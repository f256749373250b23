using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

internal enum QuestionKind { Scale, Text }

/// <summary>What participants are asked about an event, a day or a session. Closed for changes once somebody answered.</summary>
internal sealed class EvaluationForm : Entity, IAudited
{
    /// <summary>No letters and digits that are mistaken for each other.</summary>
    const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public required Guid ProgrammeId { get; init; }

    public required Guid EventId { get; init; }

    public DateOnly? Day { get; set; }

    public Guid? SessionId { get; set; }

    /// <summary>Part of the address that people open.</summary>
    public required string Code { get; init; }

    /// <summary>Answers go from 1 to this.</summary>
    public int Scale { get; set; } = 5;

    /// <summary>Each answer needs a slip with a one-time code; without, one shared code on the wall.</summary>
    public bool NeedsSlip { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public bool Invented { get; init; }

    public bool IsOpen => OpenedAt is not null && ClosedAt is null;

    public List<EvaluationQuestion> Questions { get; } = [];

    public static string NewCode(int length = 8) => RandomNumberGenerator.GetString(Alphabet, length);

    internal sealed class Mapping : IEntityTypeConfiguration<EvaluationForm>
    {
        public void Configure(EntityTypeBuilder<EvaluationForm> builder)
        {
            builder.Ignore(f => f.IsOpen);
            builder.HasIndex(f => f.Code).IsUnique();
            builder.HasIndex(f => f.EventId);
            builder.HasMany(f => f.Questions).WithOne().HasForeignKey(q => q.FormId);
        }
    }
}

internal sealed class EvaluationQuestion : Entity, IAudited
{
    public required Guid FormId { get; init; }

    public int Order { get; set; }

    public QuestionKind Kind { get; set; }

    public required LocalText Text { get; set; }
}

/// <summary>
/// One answer. Deliberately not audited, without a time, and with an id that is random rather than made of the time, so that nothing ties
/// it to the person who gave it or to the slip that was used.
/// </summary>
internal sealed class EvaluationAnswer : Entity
{
    public EvaluationAnswer() => Id = RandomId();

    public required Guid FormId { get; init; }

    /// <summary>Answers of one person stand together under a random number.</summary>
    public required Guid Sheet { get; init; }

    public required Guid QuestionId { get; init; }

    public int? Score { get; init; }

    public string? Text { get; init; }

    public required string Language { get; init; }

    public static Guid RandomId()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        // Marked as random (version 4), so that no reader takes a part of it for a time.
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<EvaluationAnswer>
    {
        public void Configure(EntityTypeBuilder<EvaluationAnswer> builder) => builder.HasIndex(a => a.FormId);
    }
}

/// <summary>A slip with a one-time code. Using it deletes the row; no trace says which answer it gave the right to.</summary>
internal sealed class EvaluationSlip : Entity
{
    public required Guid FormId { get; init; }

    public required string CodeHash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EvaluationSlip>
    {
        public void Configure(EntityTypeBuilder<EvaluationSlip> builder) => builder.HasIndex(s => new { s.FormId, s.CodeHash }).IsUnique();
    }
}
