using System.Globalization;
using Microsoft.Playwright;

namespace Serai.Browser;

/// <summary>J3: a task between two working groups.</summary>
public sealed class TaskJourney(DemoServer demo)
{
    [Theory]
    [InlineData("en", 1280, true)]
    [InlineData("ru", 390, true)]
    [InlineData("fr", 390, false)]
    [InlineData("es", 1280, false)]
    public async Task A_task_is_set_handed_in_with_a_file_and_reviewed(string language, int width, bool scripts)
    {
        var title = $"Task of the journey ({language})";
        await using var walk = await demo.WalkAsync("Irma", language, width, scripts);
        await walk.GoAsync("/programmes/RM-CAC/tasks");
        await walk.ClickAsync("Set a task");
        await walk.FillAsync($"Input.Title.{language}", title);
        await walk.FillAsync($"Input.Instructions.{language}", "One page about the profiles of your post.");
        await walk.FillAsync("Input.DueOn", TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await walk.TickAsync("Input.Expects", "TextAndFile");
        await walk.ClickAsync("Save as a draft");
        await walk.ClickAsync("Publish for the participants");

        await using (var phone = await demo.WalkAsync("Aigerim", language, 390, scripts))
        {
            await phone.GoAsync("/my");
            await phone.ClickTextAsync(title);
            await phone.FillAsync("Input.Text", "My profiles are described in the file.");
            await phone.AttachAsync("Input.File", "profiles.pdf", "application/pdf", Files.Pdf(0));
            await phone.ClickAsync("Save and check before handing in");
            await phone.ClickAsync("Hand in");
            await phone.SeesAsync("Your work has arrived. You will see here when it is reviewed.");
        }

        await walk.GoAsync("/programmes/RM-CAC/tasks");
        await walk.ClickTextAsync(title);
        await walk.PressAsync(walk.Page.Locator("main a[href*='/hand-ins/']"));
        await walk.TickNthAsync("Input.Verdict", 0);
        await walk.FillAsync("Input.Feedback", "Good indicators.");
        await walk.ClickAsync("Send the review");
        await walk.GoAsync("/programmes/RM-CAC/tasks");
        await walk.SeesTextAsync(title);
    }
}
