using System.Runtime.CompilerServices;
using Serai.Directory.Accounts;
using Serai.Platform.Access;

namespace Serai.Tests.Access;

public sealed class RoleTableTests
{
    static string Docs([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "access.md");

    [Fact]
    public async Task The_page_on_access_tells_the_true_table_of_roles()
    {
        var told = (await File.ReadAllLinesAsync(Docs())).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Contains("read", StringComparison.Ordinal)).ToList();
        told.ShouldBe(Roles.All.Select(r => $"| {Roles.NameOf(r).English} | {string.Join(", ", Roles.CapabilitiesOf(r))} |"));
    }

    [Fact]
    public void Every_capability_of_a_role_is_known_and_every_role_reads() =>
        Roles.All.ShouldAllBe(r => Roles.CapabilitiesOf(r).Contains(Can.Read) && Roles.CapabilitiesOf(r).All(c => Can.All.Contains(c)));
}
