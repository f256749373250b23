using Microsoft.Playwright;

namespace Serai.Browser;

/// <summary>J4: a module, its version, the word of its reviewer, and the syllabus that uses it.</summary>
public sealed class MaterialJourney(DemoServer demo)
{
    [Theory]
    [InlineData("en", 1280, true)]
    [InlineData("ru", 390, true)]
    [InlineData("fr", 390, false)]
    [InlineData("es", 1280, false)]
    public async Task A_module_is_written_accepted_and_put_into_a_syllabus(string language, int width, bool scripts)
    {
        var code = $"J-{language.ToUpperInvariant()}";
        await using var walk = await demo.WalkAsync("Irma", language, width, scripts);
        await walk.GoAsync("/programmes/RM-CAC/materials");
        await walk.ClickAsync("Add a module");
        await walk.FillAsync("Input.Code", code);
        await walk.FillAsync($"Input.Title.{language}", $"Module of the journey ({language})");
        await walk.FillAsync("Input.Minutes", "90");
        await walk.FillAsync("Input.ReviewersNeeded", "1");
        await walk.ClickAsync("Add the module");
        await walk.ClickAsync("Start a version");
        await walk.ChooseAsync("Input.Language", language);
        await walk.FillAsync("Input.ChangeNote", "First draft");
        await walk.AttachAsync("Input.File", "module.pdf", "application/pdf", Files.Pdf(0));
        await walk.ClickAsync("Start the draft");
        await walk.ClickAsync("Send into review");
        var version = walk.Path;

        await using (var reviewer = await demo.WalkAsync("Oleksandr", language, width, scripts))
        {
            await reviewer.GoAsync(version);
            await reviewer.TickNthAsync("Input.Verdict", 0);
            await reviewer.ClickAsync("Send the review");
            await reviewer.SeesAsync("Accepted");
        }

        await walk.GoAsync("/programmes/RM-CAC/materials");
        await walk.FillAsync($"Input.Title.{language}", $"Syllabus of the journey ({language})");
        await walk.FillAsync("Input.Number", "1.0");
        await walk.ClickAsync("Start the syllabus");
        await walk.Page.Locator("select[name='Input.ModuleId']").SelectOptionAsync(new SelectOptionValue { Label = await walk.Page.Locator($"select[name='Input.ModuleId'] option:has-text('{code}')").First.InnerTextAsync() });
        await walk.FillAsync("Input.Day", "1");
        await walk.ClickAsync("Add");
        await walk.SeesTextAsync(code);
        var document = await walk.DownloadAsync(walk.Page.Locator($"main a[href*='syllabus.docx?language={language}']"));
        document.AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }
}
