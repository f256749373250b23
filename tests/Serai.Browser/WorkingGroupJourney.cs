using System.Globalization;
using Microsoft.Playwright;

namespace Serai.Browser;

/// <summary>J2: an event from its plan to its summary report.</summary>
public sealed class WorkingGroupJourney(DemoServer demo)
{
    [Theory]
    [InlineData("en", 1280, true)]
    [InlineData("ru", 390, true)]
    [InlineData("fr", 390, false)]
    [InlineData("es", 1280, false)]
    public async Task A_working_group_is_held_with_codes_scores_evaluation_and_report(string language, int width, bool scripts)
    {
        await using var walk = await demo.WalkAsync("Irma", language, width, scripts);
        var today = TimeProvider.System.GetUtcNow();
        await walk.GoAsync("/programmes/RM-CAC/events/new");
        await walk.ChooseAsync("Input.Kind", "Workshop");
        await walk.FillAsync($"Input.Title.{language}", $"Workshop of the journey ({language})");
        await walk.FillAsync("Input.From", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await walk.FillAsync("Input.To", today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await walk.ChooseAsync("Input.Mode", "Hybrid");
        await walk.ClickAsync("Plan the event");
        var home = walk.Path;
        home.ShouldStartWith("/events/");

        // Agenda: one session with a speaker.
        await walk.GoAsync($"{home}/agenda");
        await walk.ClickAsync("Add a session");
        // Each journey has an hour of its own: the same speaker at the same time would be warned of.
        var hour = 9 + Array.IndexOf(["en", "ru", "fr", "es"], language);
        await walk.FillAsync("Input.Starts", $"{hour:00}:00");
        await walk.FillAsync("Input.Ends", $"{hour:00}:50");
        await walk.ChooseAsync("Input.Kind", "Presentation");
        // A session is named in the languages of the programme.
        await walk.FillAsync("Input.Title.en", "Profiles and their feedback");
        await walk.FillAsync("Input.Speakers[0].Name", "Oleksandr Verbytskyi");
        await walk.ClickAsync("Save");
        await walk.SeesTextAsync("Profiles and their feedback");

        // Attendance by the code on the wall, on a participant's phone.
        await walk.GoAsync($"{home}/attendance");
        await walk.ClickAsync("Code for phones");
        await walk.ClickAsync("Open the code");
        var code = (await walk.Page.Locator("main code").First.InnerTextAsync()).Trim();
        await using (var phone = await demo.WalkAsync("Aigerim", language, 390, scripts))
        {
            await phone.GoAsync($"/attend/{code}");
            await phone.ClickAsync("I am here");
            await phone.SeesAsync("You are marked as present");
        }

        // Presentations, scored on a phone against the rubric.
        await walk.GoAsync($"{home}/presentations");
        await walk.ChooseFirstAsync("Input.SessionId");
        await walk.ChooseFirstAsync("Input.RubricId");
        await walk.TickNthAsync("Input.Participants", 0);
        await walk.TickNthAsync("Input.Participants", 1);
        await walk.ClickAsync("Schedule them");
        await using (var phone = await demo.WalkAsync("Oleksandr", language, 390, scripts))
        {
            await phone.GoAsync($"{home}/presentations");
            await phone.PressAsync(phone.Page.Locator("main tbody a[href$='/score']"));
            foreach (var criterion in await phone.Page.Locator("fieldset:has(input[name^='Input.Points'])").AllAsync())
                await criterion.Locator("label").Nth(3).ClickAsync();
            await phone.FillAsync("Input.Comment", "Clear, with an example of the region.");
            await phone.ClickAsync("Save the scores");
            await phone.SeesTextAsync("Clear, with an example of the region.");
        }

        // Evaluation without a name.
        await walk.GoAsync($"{home}/evaluation");
        await walk.ClickAsync("Make the form");
        await walk.ClickAsync("Save");
        await walk.ClickAsync("Open for answers");
        walk.Path.ShouldEndWith("/code");
        var answer = (await walk.Page.Locator("main svg.qr-code, main .s-qr").First.EvaluateAsync<string>("e => (e.closest('main').innerHTML.match(/\\/evaluate\\/[A-Za-z0-9-]+/) || [''])[0]"))!;
        answer.ShouldStartWith("/evaluate/");
        await using (var phone = await demo.WalkAsync(null, language, 390, scripts))
        {
            await phone.GoAsync(answer);
            foreach (var question in await phone.Page.Locator("fieldset:has(input[name^='Input.Scores'])").AllAsync())
                await question.Locator("label").Last.ClickAsync();
            await phone.Page.Locator("textarea").First.FillAsync("More time for practice.");
            await phone.ClickAsync("Send my answers");
            await phone.SeesAsync("Thank you");
        }
        await walk.GoAsync($"{home}/evaluation");
        await walk.SeesTextAsync("More time for practice.");

        // The report is one click.
        await walk.GoAsync($"{home}/report");
        var report = await walk.DownloadAsync(walk.Page.Locator($"main a[href$='report.docx?in={language}']"));
        report.AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }
}
