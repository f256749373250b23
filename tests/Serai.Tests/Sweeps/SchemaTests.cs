using Microsoft.EntityFrameworkCore;
using Serai.Data;

namespace Serai.Tests.Sweeps;

public sealed class SchemaTests
{
    [Fact]
    public void The_migrations_for_SQLite_hold_the_whole_model()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        db.Database.HasPendingModelChanges().ShouldBeFalse("Run: dotnet run eng/migrate.cs -- NAME");
    }

    [Fact]
    public void The_migrations_for_PostgreSQL_hold_the_whole_model()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);
        db.Database.HasPendingModelChanges().ShouldBeFalse("Run: dotnet run eng/migrate.cs -- NAME");
    }
}
