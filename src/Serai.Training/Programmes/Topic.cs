using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Programmes;

/// <summary>A Customs topic. Topics are data with synonyms and history (R6).</summary>
internal sealed class Topic : Entity, IAudited
{
    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    /// <summary>Separated by <c>|</c>.</summary>
    public string Synonyms { get; set; } = "";

    public DateOnly? Since { get; set; }

    public bool Retired { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Topic>
    {
        public void Configure(EntityTypeBuilder<Topic> builder) => builder.HasIndex(t => t.Code).IsUnique();
    }
}
