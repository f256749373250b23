using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Serai.Platform.Data;

/// <summary>A setting of the installation, changed by its administrator, for instance the scheme of letter references.</summary>
public sealed class Setting : IAudited
{
    public required string Key { get; init; }

    public required string Value { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Setting>
    {
        public void Configure(EntityTypeBuilder<Setting> builder) => builder.HasKey(s => s.Key);
    }
}
