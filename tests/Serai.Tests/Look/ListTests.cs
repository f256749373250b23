using Microsoft.AspNetCore.Http;
using Serai.Platform.Web;

namespace Serai.Tests.Look;

public sealed class ListTests
{
    private sealed record Row(int Id, string Name, int Members);

    private static readonly List<Row> Rows = [.. Enumerable.Range(1, 61).Select(i => new Row(i, "P" + (i % 5), i % 7))];

    private static readonly Func<Sorts<Row>> Sorts = () => new() { ["name"] = r => r.Name, ["members"] = r => r.Members, Tie = r => r.Id };

    [Fact]
    public void The_address_says_what_the_list_shows_and_can_be_shared()
    {
        var query = Query("?q=origin&state=open&sort=members&desc=1&page=3&size=50&lang=ru");
        query.Q.ShouldBe("origin");
        query["state"].ShouldBe("open");
        query["lang"].ShouldBeNull();
        (query.Sort, query.Desc, query.Page, query.Size).ShouldBe(("members", true, 3, 50));
        query.Href(page: 4).ShouldBe("/list?q=origin&state=open&sort=members&desc=1&size=50&page=4");
        query.Href(sort: "name", desc: false).ShouldBe("/list?q=origin&state=open&sort=name&size=50");
        query.Href(clear: true).ShouldBe("/list?sort=members&desc=1&size=50");
        Query(query.Href(format: "csv")["/list".Length..]).Format.ShouldBe("csv");
    }

    [Theory]
    [InlineData("?page=-4&size=7&desc=maybe&format=exe", 1, 25)]
    [InlineData("?page=99999999999999&size=0", 1, 25)]
    [InlineData("?page=2%20&size=100", 1, 100)]
    public void Nonsense_in_the_address_gives_the_ordinary_list(string address, int page, int size)
    {
        var query = Query(address);
        query.Page.ShouldBe(page);
        query.Size.ShouldBe(size);
        query.Desc.ShouldBeFalse();
        query.IsExport.ShouldBeFalse();
    }

    [Fact]
    public void Every_row_stands_on_exactly_one_page_even_where_rows_are_equal()
    {
        foreach (var order in new[] { "", "&sort=members", "&sort=members&desc=1", "&sort=unknown" })
        {
            var seen = Enumerable.Range(1, 3).SelectMany(p => Rows.ToPage(Query($"?page={p}{order}"), Sorts()).Rows).Select(r => r.Id).ToList();
            seen.Count.ShouldBe(61);
            seen.Distinct().Count().ShouldBe(61);
        }
    }

    [Fact]
    public void A_page_past_the_end_is_the_last_page()
    {
        var page = Rows.ToPage(Query("?page=40"), Sorts());
        page.Query.Page.ShouldBe(3);
        page.Count.ShouldBe(11);
        page.Total.ShouldBe(61);
    }

    [Fact]
    public void An_export_has_all_rows_in_the_order_asked_for()
    {
        var page = Rows.ToPage(Query("?sort=members&desc=1&format=csv&page=2"), Sorts());
        page.Count.ShouldBe(61);
        page.Rows.Select(r => r.Members).ShouldBe(page.Rows.Select(r => r.Members).OrderDescending());
    }

    private static ListQuery Query(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/list";
        http.Request.QueryString = new QueryString(query);
        return ListQuery.From(http.Request);
    }
}
