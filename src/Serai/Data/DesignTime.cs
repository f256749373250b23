using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Serai.Hosting;
using Serai.Platform.Access;

namespace Serai.Data;

/// <summary>Lets the migration tool build the model without an installation.</summary>
sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        SqliteDb.Configure(options, "design.db");
        return new SqliteDb(options.Options, Modules.All, new Reader(), TimeProvider.System);
    }
}

sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        PostgresDb.Configure(options, "Host=localhost;Database=design");
        return new PostgresDb(options.Options, Modules.All, new Reader(), TimeProvider.System);
    }
}
