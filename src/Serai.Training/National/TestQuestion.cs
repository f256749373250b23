using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.National;

/// <summary>A question of a module's short test, the same before and after.</summary>
internal sealed class TestQuestion : Entity, IAudited
{
    public required Guid ModuleId { get; init; }

    public int Order { get; set; }

    public required LocalText Text { get; set; }

    public required LocalText A { get; set; }

    public required LocalText B { get; set; }

    public LocalText? C { get; set; }

    public LocalText? D { get; set; }

    /// <summary>A, B, C or D.</summary>
    public required string Right { get; set; }

    public bool Retired { get; set; }

    public IEnumerable<(string Letter, LocalText Text)> Options =>
        new (string, LocalText?)[] { ("A", A), ("B", B), ("C", C), ("D", D) }.Where(o => o.Item2 is { IsEmpty: false }).Select(o => (o.Item1, o.Item2!));

    internal sealed class Mapping : IEntityTypeConfiguration<TestQuestion>
    {
        public void Configure(EntityTypeBuilder<TestQuestion> builder)
        {
            builder.Ignore(q => q.Options);
            builder.HasIndex(q => new { q.ModuleId, q.Order });
            builder.Property(q => q.Right).HasMaxLength(1);
        }
    }
}

/// <summary>One person's test, known only by a code that the person made up (programme.md §8).</summary>
internal sealed class TestAnswer : Entity, IOfMember
{
    public required Guid SessionId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>Folded, so that small letters and spaces do not part the two tests of one person.</summary>
    public required string Code { get; init; }

    public required bool After { get; init; }

    /// <summary>Letters in the order of the questions, a dash where none was chosen.</summary>
    public required string Answers { get; init; }

    public required int Right { get; init; }

    public required int Of { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TestAnswer>
    {
        public void Configure(EntityTypeBuilder<TestAnswer> builder)
        {
            builder.HasIndex(a => new { a.SessionId, a.Code, a.After }).IsUnique();
            builder.Property(a => a.Code).HasMaxLength(20);
        }
    }
}
