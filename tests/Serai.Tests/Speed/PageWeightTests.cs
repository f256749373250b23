using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Platform.Web;
using Serai.Tests.Rig;

namespace Serai.Tests.Speed;

/// <summary>60 kB for a first visit: the page as it is sent, and every style, script and picture that it names.</summary>
public sealed class PageWeightTests(DemoHouse demo) : IClassFixture<DemoHouse>
{
    const int Budget = 60_000;

    static readonly string[] ForOfficers = ["/", "/programmes", "/programmes/RM-CAC", "/members", "/people", "/organisations", "/national-training", "/national-training/log", "/follow-up", "/certificates", "/materials", "/letters", "/claims", "/search?q=risk", "/account", "/help"];

    static readonly string[] ForAll = ["/sign-in", "/check"];

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_first_visit_weighs_at_most_60_kB(string language)
    {
        var signedIn = await demo.House.SignInAsync(Role.ProjectOfficer, language: language);
        var heavy = new List<string>();
        foreach (var (browser, path) in ForOfficers.Select(p => (signedIn, p)).Concat(ForAll.Select(p => (demo.House.Visit(language), p))))
            if (await WeighAsync(browser, path) is var weight and > Budget)
                heavy.Add($"{path}: {weight} bytes");
        heavy.ShouldBeEmpty();
    }

    async Task<int> WeighAsync(Browser browser, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var answer = await browser.SendAsync(request);
        answer.Raw.IsSuccessStatusCode.ShouldBeTrue(path);
        answer.Raw.Content.Headers.ContentEncoding.ShouldBe(["br"], path);
        var sent = await answer.Raw.Content.ReadAsByteArrayAsync();
        var page = new HtmlParser().ParseDocument((await browser.GetAsync(path)).Body);
        var assets = demo.House.Services.GetRequiredService<Assets>();
        var files = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(l => l.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src], img[src]").Select(s => s.GetAttribute("src"))).OfType<string>().Where(a => a.StartsWith("/a/", StringComparison.Ordinal)).Distinct().ToList();
        files.ShouldNotBeEmpty(path);
        return sent.Length + files.Select(f => assets.Find(f.Split('/')[^1])!).Sum(a => a.Compressible ? a.Brotli.Length : a.Content.Length);
    }
}
