using System.Net;
using System.Text;
using Serai.Training.Certification;

namespace Serai.Tests.Certification;

public sealed class CheckTests
{
    [Theory]
    [InlineData("en", "This certificate is valid.")]
    [InlineData("fr", "Ce certificat est valable.")]
    [InlineData("ru", "Сертификат действителен.")]
    [InlineData("es", "Este certificado es válido.")]
    public async Task Anybody_reads_name_title_date_and_state_in_their_language_in_a_few_kilobytes(string language, string valid)
    {
        await using var scene = await Scene.OpenAsync();
        var certificate = await scene.CertifyAsync(0);
        var page = await scene.House.Visit(language).GetAsync("/check/" + certificate.CheckCode.ToLowerInvariant());
        page.Text.ShouldContain(valid);
        page.Text.ShouldContain("Gulnora Abdullaeva");
        page.Text.ShouldContain("MT-2026-0001");
        page.Body.ShouldNotContain("<script");
        page.Body.ShouldNotContain("gulnora@example.org");
        page.Body.ShouldNotContain("Member KZ");
        var style = await scene.House.Visit().GetAsync(page.Html.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        (Encoding.UTF8.GetByteCount(page.Body) + Encoding.UTF8.GetByteCount(style.Body)).ShouldBeLessThan(10_000);
    }

    [Fact]
    public async Task A_revoked_certificate_says_when_and_not_why()
    {
        await using var scene = await Scene.OpenAsync();
        var certificate = await scene.CertifyAsync(0);
        var empty = await scene.Manager.SubmitAsync($"/certificates/{certificate.Id}/revoke", new Dictionary<string, string>());
        ((int)empty.Status).ShouldBe(400);
        await scene.Manager.SubmitAsync($"/certificates/{certificate.Id}/revoke", new Dictionary<string, string> { ["Input.Reason"] = "Issued in error" });
        var page = await scene.House.Visit().GetAsync("/check/" + certificate.CheckCode);
        page.Text.ShouldContain("revoked on 24 November 2026");
        page.Text.ShouldNotContain("Issued in error");
    }

    [Fact]
    public async Task A_number_needs_the_family_name_so_that_nobody_counts_through()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.CertifyAsync(0);
        var visitor = scene.House.Visit();
        (await visitor.GetAsync("/check/MT-2026-0001")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/check?number=MT-2026-0001")).Text.ShouldContain("Type the family name too");
        (await visitor.GetAsync("/check?number=MT-2026-0001&name=Somebody")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/check?number=mt-2026-0001&name=abdullaeva")).Text.ShouldContain("is valid");
        (await visitor.GetAsync("/check/000000000000")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/check")).Text.ShouldNotContain("Abdullaeva");
    }

    [Fact]
    public async Task Whoever_tries_codes_is_slowed_down()
    {
        await using var scene = await Scene.OpenAsync();
        var visitor = scene.House.Visit();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < CheckLimit.AMinute + 1; i++)
            answers.Add((await visitor.GetAsync("/check/ZZZZZZZZZZZZ")).Status);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        answers[..CheckLimit.AMinute].ShouldAllBe(s => s == HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("8q3g-zyzy-5htb", "8Q3GZYZY5HTB")]
    [InlineData(" 8Q3G ZYZY 5HTB ", "8Q3GZYZY5HTB")]
    [InlineData("OIL000000000", "011000000000")]
    [InlineData("MT-2026-0007", null)]
    [InlineData("8Q3GZYZY5HTU", null)]
    [InlineData(null, null)]
    public void A_code_is_understood_as_people_type_it(string? typed, string? code) => CheckCodes.Read(typed).ShouldBe(code);
}
