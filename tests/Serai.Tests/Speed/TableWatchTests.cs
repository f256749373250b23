using Serai.Platform.Data;

namespace Serai.Tests.Speed;

public sealed class TableWatchTests
{
    [Theory]
    [InlineData("SELECT \"t\".\"id\" FROM \"training_topic\" AS \"t\" INNER JOIN (\n SELECT 1 FROM \"platform_job\" AS \"p\") AS x ON 1", "training_topic platform_job", "")]
    [InlineData("SELECT t.id FROM training_topic AS t LEFT JOIN directory_member AS d ON d.id = t.id", "training_topic directory_member", "")]
    [InlineData("INSERT INTO \"training_topic\" (\"id\") VALUES (@p0);\nUPDATE \"directory_member\" SET \"zone\" = @p1 WHERE \"id\" = @p2 RETURNING 1;", "", "training_topic directory_member")]
    [InlineData("DELETE FROM \"training_topic\" AS \"t\" WHERE \"t\".\"id\" IN (SELECT \"x\".\"id\" FROM \"directory_member\" AS \"x\")", "training_topic directory_member", "training_topic")]
    public void The_tables_of_a_command_are_read_out_of_it(string command, string read, string written)
    {
        var (found, changed) = TableWatch.TablesOf(command);
        found.ShouldBe(read.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        changed.ShouldBe(written.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }
}
