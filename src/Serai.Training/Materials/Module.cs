using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;

namespace Serai.Training.Materials;

/// <summary>A module of training material. Its versions are per language; acceptance is per version.</summary>
internal sealed class Module : Entity, IAudited, ISearchable
{
    public required string Code { get; init; }

    public required LocalText Title { get; set; }

    public Guid? ProgrammeId { get; init; }

    public Guid? TopicId { get; set; }

    /// <summary>The module that this one was regionally adapted from.</summary>
    public Guid? AdaptedFromId { get; set; }

    public LocalText? Objective { get; set; }

    public int Minutes { get; set; }

    public bool Retired { get; set; }

    /// <summary>How many reviewers must accept a version.</summary>
    public int ReviewersNeeded { get; set; } = 2;

    /// <summary>What it was adapted from where that is not a module here, for instance a WCO publication.</summary>
    public string? AdaptedFromElsewhere { get; set; }

    /// <summary>Invented for the demonstration.</summary>
    public bool Invented { get; init; }

    public SearchDocument ToSearch() => new("Module", Title, Code, $"/materials/{Code}", [Code], Can.Read, null, true);

    internal sealed class Mapping : IEntityTypeConfiguration<Module>
    {
        public void Configure(EntityTypeBuilder<Module> builder)
        {
            builder.HasIndex(m => m.Code).IsUnique();
            builder.HasIndex(m => m.ProgrammeId);
            builder.Property(m => m.Code).HasMaxLength(30);
        }
    }
}
