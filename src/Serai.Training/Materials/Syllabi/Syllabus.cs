using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Materials;

/// <summary>A model training programme: modules in order with their hours. The third output of a programme (R4).</summary>
internal sealed class Syllabus : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    public required LocalText Title { get; set; }

    public string Number { get; set; } = "1.0";

    public bool Invented { get; init; }

    public List<SyllabusItem> Items { get; } = [];

    public List<SyllabusAdoption> Adoptions { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Syllabus>
    {
        public void Configure(EntityTypeBuilder<Syllabus> builder)
        {
            builder.HasIndex(s => s.ProgrammeId);
            builder.HasMany(s => s.Items).WithOne().HasForeignKey(i => i.SyllabusId);
            builder.HasMany(s => s.Adoptions).WithOne().HasForeignKey(a => a.SyllabusId);
        }
    }
}

internal sealed class SyllabusItem : Entity, IAudited
{
    public required Guid SyllabusId { get; init; }

    public required Guid ModuleId { get; init; }

    public int Order { get; set; }

    public int Day { get; set; } = 1;

    public int Minutes { get; set; }
}

/// <summary>A Member that teaches by the syllabus, since when. Public, so not scoped.</summary>
internal sealed class SyllabusAdoption : Entity, IAudited
{
    public required Guid SyllabusId { get; init; }

    public required Guid OfMember { get; init; }

    public required DateOnly On { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SyllabusAdoption>
    {
        public void Configure(EntityTypeBuilder<SyllabusAdoption> builder) => builder.HasIndex(a => new { a.SyllabusId, a.OfMember }).IsUnique();
    }
}
