using System.Net;
using System.Runtime.CompilerServices;
using Serai.Directory.Accounts;
using Serai.Tests.Rig;

namespace Serai.Tests.Access;

/// <summary>
/// Who reaches what. The table is approved in <c>endpoints.txt</c>, the addresses open to anybody in <c>anyone.txt</c>; a new
/// address without a rule, or with another rule than the approved one, fails here. Then each is asked for over HTTP as each role.
/// </summary>
public sealed class EndpointMatrix(DemoHouse demo) : IClassFixture<DemoHouse>
{
    const string HowToApprove =
        "If this is meant: run  SERAI_APPROVE=endpoints dotnet run --project tests/Serai.Tests -- -class \"*EndpointMatrix*\"  and read the difference in git before you commit it.";

    static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);

    static string[] LinesOf(string file) => [.. File.ReadAllLines(Beside(file)).Where(l => l.Length > 0 && l[0] != '#')];

    [Fact]
    public async Task Every_address_has_exactly_one_rule()
    {
        var wrong = (await EndpointTable.ReadAsync(demo.House)).Where(r => r.Rules.Count != 1)
            .Select(r => $"{r.Route}: {(r.Rules.Count == 0 ? "no rule" : string.Join(" and ", r.Rules))}").ToList();
        wrong.ShouldBeEmpty($"""
            Give each page [Needs(Can.X)] or [OpensByLink("purpose")], each other address .RequireAuthorization(new NeedsAttribute(Can.X)).
            [AllowAnonymous] is for the few addresses in tests/Serai.Tests/Access/anyone.txt.
            {string.Join("\n", wrong)}
            """);
    }

    [Fact]
    public async Task Only_approved_addresses_are_open_to_anybody()
    {
        var approved = LinesOf("anyone.txt").Select(l => l.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var open = (await EndpointTable.ReadAsync(demo.House)).Where(r => r.Rules.Contains("anyone")).Select(r => r.Route).ToHashSet(StringComparer.Ordinal);
        open.Except(approved).ShouldBeEmpty("These addresses are open to anybody. If that is meant, add them with the reason to tests/Serai.Tests/Access/anyone.txt.");
        approved.Except(open).ShouldBeEmpty("These addresses are no longer open to anybody. Take them out of tests/Serai.Tests/Access/anyone.txt.");
    }

    [Fact]
    public async Task The_table_of_addresses_and_roles_is_the_approved_one()
    {
        var actual = (await EndpointTable.ReadAsync(demo.House)).Where(r => r.Rules.Count == 1).Select(r => r.ToString()).ToList();
        if (Environment.GetEnvironmentVariable("SERAI_APPROVE") == "endpoints")
        {
            await File.WriteAllLinesAsync(Beside("endpoints.txt"), ["# Methods, address, rule, roles that pass. Written by the test EndpointMatrix; approve changes by reading the difference.", .. actual]);
            return;
        }
        var approved = LinesOf("endpoints.txt");
        var difference = actual.Except(approved).Select(l => "+ " + l).Concat(approved.Except(actual).Select(l => "- " + l)).OrderBy(l => l[2..], StringComparer.Ordinal).ToList();
        difference.ShouldBeEmpty($"The addresses of the house or their roles changed:\n{string.Join("\n", difference)}\n{HowToApprove}");
    }

    [Fact]
    public async Task Each_role_reaches_what_the_table_says_and_nothing_else()
    {
        var rows = (await EndpointTable.ReadAsync(demo.House)).Where(r => r.Capability is not null).ToList();
        var wrong = new List<string>();
        var asked = 0;
        foreach (var role in Roles.All)
        {
            var browser = await demo.House.SignInAsync(role, Roles.IsOfOneMember(role) ? "KZ" : null);
            foreach (var row in rows)
                foreach (var method in row.Methods.Where(m => m is "GET" or "POST" or "PUT" or "DELETE" or "PATCH"))
                {
                    // A form without its token changes nothing: 400 is the answer to whoever may come in.
                    var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), row.WithNothing())
                    {
                        Content = method == "GET" ? null : new FormUrlEncodedContent([]),
                    });
                    asked++;
                    var allowed = row.IsAllowed(role);
                    var ok = allowed
                        ? (int)answer.Status < 500 && answer.Status != HttpStatusCode.Forbidden && !IsAtTheDoor(answer) && (method == "GET" || (int)answer.Status >= 400)
                        : answer.Status == HttpStatusCode.Forbidden;
                    if (!ok)
                        wrong.Add($"{role} {method} {row.WithNothing()}: {(int)answer.Status} {answer.Location}, expected {(allowed ? "to pass" : "403")}");
                }
        }
        wrong.ShouldBeEmpty(string.Join("\n", wrong));
        asked.ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_door()
    {
        var stranger = demo.House.Visit();
        var wrong = new List<string>();
        foreach (var row in await EndpointTable.ReadAsync(demo.House))
        {
            if (!row.Methods.Contains("GET") || row.Rules is not [var rule] || rule == "anyone")
                continue;
            var answer = await stranger.GetAsync(row.WithNothing());
            var ok = rule.StartsWith("link:", StringComparison.Ordinal) ? answer.Location == "/link-closed" : IsAtTheDoor(answer) || answer.Status == HttpStatusCode.Unauthorized;
            if (!ok)
                wrong.Add($"{row.Route}: {(int)answer.Status} {answer.Location}");
        }
        wrong.ShouldBeEmpty(string.Join("\n", wrong));
    }

    [Fact]
    public async Task Pages_open_to_anybody_do_not_fail()
    {
        var stranger = demo.House.Visit();
        foreach (var row in (await EndpointTable.ReadAsync(demo.House)).Where(r => r.Rules is ["anyone"] && r.Methods.Contains("GET") && r.Route != "/error"))
            ((int)(await stranger.GetAsync(row.WithNothing())).Status).ShouldBeLessThan(500, row.Route);
    }

    static bool IsAtTheDoor(Browser.Answer answer) => answer.Location?.Contains("/sign-in", StringComparison.Ordinal) == true;
}
