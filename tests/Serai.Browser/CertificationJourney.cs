using Microsoft.Playwright;

namespace Serai.Browser;

/// <summary>J5: two assessors, one decision, a certificate that anybody can check, and its end.</summary>
public sealed class CertificationJourney(DemoServer demo)
{
    [Theory]
    [InlineData("en", 1280, true, "Kodirov")]
    [InlineData("ru", 390, true, "Ergasheva")]
    [InlineData("fr", 390, false, "Annamyradova")]
    [InlineData("es", 1280, false, "Nuryyev")]
    public async Task A_candidate_is_assessed_certified_checked_and_revoked(string language, int width, bool scripts, string candidate)
    {
        await using (var officer = await demo.WalkAsync("Irma", language, width, scripts))
        {
            await officer.GoAsync("/programmes/RM-CAC/certification");
            if (await officer.Page.GetByRole(AriaRole.Button, new() { Name = officer.T["Use the standard rubric"] }).CountAsync() > 0)
                await officer.ClickAsync("Use the standard rubric");
        }
        foreach (var assessor in new[] { "Oleksandr", "Noor Aini" })
        {
            await using var walk = await demo.WalkAsync(assessor, language, width, scripts);
            await walk.GoAsync("/programmes/RM-CAC/certification");
            await walk.ClickTextAsync(candidate);
            foreach (var criterion in await walk.Page.Locator("fieldset:has(input[name^='Sheet.Points'])").AllAsync())
                await criterion.Locator("label").Last.ClickAsync();
            await walk.FillAsync("Sheet.Comment", "Taught with examples of the region.");
            await walk.ClickAsync("Submit my scores");
        }

        await using var manager = await demo.WalkAsync("Awa", language, width, scripts);
        await manager.GoAsync("/programmes/RM-CAC/certification");
        await manager.ClickTextAsync(candidate);
        await manager.TickAsync("Decision.Verdict", "Certified");
        await manager.FillAsync("Decision.Reason", "The evidence shows that this person can teach.");
        await manager.ClickAsync("Save the decision");
        if (!await manager.Page.Locator("main a[href^='/certificates/']").First.IsVisibleAsync())
        {
            await manager.GoAsync("/programmes/RM-CAC/certification");
            await manager.ClickTextAsync(candidate);
        }
        await manager.PressAsync(manager.Page.Locator("main a[href^='/certificates/']"));
        var certificate = manager.Path;
        var paper = await manager.DownloadAsync(manager.Page.Locator($"main a[href$='certificate.pdf?lang={language}']"));
        paper.AsSpan(0, 4).SequenceEqual("%PDF"u8).ShouldBeTrue();
        var check = await manager.Page.Locator("main a[href^='/check/']").First.GetAttributeAsync("href");

        await using var anybody = await demo.WalkAsync(null, language, 390, scripts);
        await anybody.GoAsync($"{check}?lang={language}");
        await anybody.SeesAsync("This certificate is valid.");
        await anybody.SeesTextAsync(candidate);

        await manager.GoAsync(certificate);
        await manager.ClickAsync("Revoke");
        await manager.FillAsync("Input.Reason", "Issued in the course of a journey.");
        await manager.ClickAsync("Revoke the certificate");
        await anybody.GoAsync($"{check}?lang={language}");
        (await anybody.Page.Locator(".state.revoked").CountAsync()).ShouldBe(1);
    }
}
