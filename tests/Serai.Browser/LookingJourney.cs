using Microsoft.Playwright;

namespace Serai.Browser;

/// <summary>J7 and J8: what becomes of it afterwards, and how it is found again.</summary>
public sealed class LookingJourney(DemoServer demo)
{
    [Theory]
    [InlineData("en", 1280, true)]
    [InlineData("ru", 390, true)]
    [InlineData("fr", 390, false)]
    [InlineData("es", 1280, false)]
    public async Task A_Master_Trainer_answers_the_check_in_and_the_office_sees_it(string language, int width, bool scripts)
    {
        await using var walk = await demo.WalkAsync("Irma", language, width, scripts);
        await walk.GoAsync("/follow-up?state=overdue");
        await walk.PressAsync(walk.Page.Locator("main tbody a[href*='/follow-up/check-in/']"));
        await walk.TickNthAsync("Input.InCustoms", 0);
        await walk.TickNthAsync("Input.StillTrains", 0);
        await walk.FillAsync("Input.Note", $"Asked on the telephone ({language})");
        await walk.ClickAsync("Save the answers");
        await walk.GoAsync("/follow-up/experts");
        await walk.SeesAsync("Path to accredited expert");
    }

    [Theory]
    [InlineData("en", 1280, true)]
    [InlineData("ru", 390, true)]
    [InlineData("fr", 390, false)]
    [InlineData("es", 1280, false)]
    public async Task What_waits_is_on_the_home_page_and_everything_can_be_found_filtered_and_taken_along(string language, int width, bool scripts)
    {
        await using var walk = await demo.WalkAsync("Irma", language, width, scripts);
        await walk.GoAsync("/");
        await walk.SeesAsync("What waits for you");
        await walk.PressAsync(walk.Page.Locator("main .s-card a").First);

        await walk.FillAsync("q", "Кыргызстан");
        await walk.Page.Locator("#s-search").PressAsync("Enter");
        await walk.Page.WaitForURLAsync("**/search**");
        await walk.LookAsync();
        await walk.PressAsync(walk.Page.Locator("main a[href^='/members/']"));

        await walk.GoAsync("/people");
        await walk.Page.Locator(".s-filters [name=q]").FillAsync("Tileubayeva");
        await walk.PressAsync(walk.Page.Locator(".s-filters button[type=submit]"));
        await Assertions.Expect(walk.Page.Locator("main tbody tr")).ToHaveCountAsync(1);
        var sheet = await walk.DownloadAsync(walk.Page.Locator(".s-export a[href*='csv']"));
        System.Text.Encoding.UTF8.GetString(sheet).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        var book = await walk.DownloadAsync(walk.Page.Locator(".s-export a[href*='xlsx']"));
        book.AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();

        await walk.GoAsync("/programmes/RM-CAC");
        await walk.SeesAsync("Working groups held");
    }
}
