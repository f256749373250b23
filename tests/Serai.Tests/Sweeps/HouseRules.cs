using System.Reflection;
using Serai.Hosting;
using Serai.Platform.Data;

namespace Serai.Tests.Sweeps;

/// <summary>The rules of the house that a reader of the code can not see at a glance.</summary>
public sealed class HouseRules
{
    [Fact]
    public void A_module_shows_the_other_modules_nothing_but_itself()
    {
        foreach (var module in Modules.All.All.Where(m => m.Name is "Training" or "TimeRelease"))
        {
            var shown = module.Assembly.GetExportedTypes().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal) && !t.IsNested && t.Namespace?.StartsWith("AspNetCore", StringComparison.Ordinal) != true && t.Namespace?.EndsWith("Migrations", StringComparison.Ordinal) != true);
            shown.Select(t => t.Name).ShouldBe([module.Name + "Module"]);
        }
    }

    [Fact]
    public void Every_table_of_a_module_bears_its_name()
    {
        using var db = new Data.SqliteDesignTime().CreateDbContext([]);
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            var table = Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(type)!;
            table.ShouldStartWith(System.Text.RegularExpressions.Regex.Replace(Modules.All.PrefixOf(type.ClrType), "(?<!^)([A-Z])", "_$1").ToLowerInvariant() + "_", Case.Sensitive, type.Name);
        }
    }

    [Fact]
    public void Whatever_belongs_to_a_Member_passes_the_scope_filter()
    {
        using var db = new Data.SqliteDesignTime().CreateDbContext([]);
        var unfiltered = db.Model.GetEntityTypes().Where(t => typeof(IOfMember).IsAssignableFrom(t.ClrType) && t.GetDeclaredQueryFilters().Count == 0);
        unfiltered.Select(t => t.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Modules_know_no_other_module_but_the_directory()
    {
        foreach (var module in Modules.All.All.Where(m => m.Name != "Serai"))
        {
            var others = Modules.All.All.Where(m => m != module && m.Name != "Directory").Select(m => m.Assembly.GetName().Name).ToHashSet();
            module.Assembly.GetReferencedAssemblies().Select(a => a.Name).Where(others.Contains).ShouldBeEmpty(module.Name);
        }
    }

    [Fact]
    public void Only_a_module_and_its_executable_see_inside_it()
    {
        var seen = Modules.All.All.Single(m => m.Name == "Training").Assembly.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>().Select(a => a.AssemblyName);
        seen.ShouldAllBe(n => n == "Serai" || n == "serai" || n == "Serai.Tests" || n == "Serai.Browser" || n == "Serai.Bench");
    }
}
