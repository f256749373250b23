using System.Globalization;
using Microsoft.Playwright;

namespace Serai.Browser;

/// <summary>J1: from the template to a frozen cohort.</summary>
public sealed class ProgrammeJourney(DemoServer demo)
{
    [Theory]
    [InlineData("en", 1280, true)]
    [InlineData("ru", 390, true)]
    [InlineData("fr", 390, false)]
    [InlineData("es", 1280, false)]
    public async Task A_programme_is_set_up_and_its_cohort_is_nominated_screened_and_frozen(string language, int width, bool scripts)
    {
        var code = $"JOURNEY-{language.ToUpperInvariant()}";
        await using var walk = await demo.WalkAsync("Irma", language, width, scripts);

        // Set up from the template.
        await walk.GoAsync("/programmes");
        await walk.ClickAsync("Set up a programme");
        await walk.TickAsync("Ask.Topics", "RM");
        await walk.TickAsync("Ask.Regions", "CAC");
        await walk.ClickAsync("Propose dates and Members");
        await walk.FillAsync("Input.Code", code);
        foreach (var other in new[] { "en", "fr", "ru", "es" })
            await walk.FillAsync($"Input.Title.{other}", $"{code}: a programme");
        await walk.ClickAsync("Set up the programme");
        walk.Path.ShouldBe($"/programmes/{code}");
        await walk.SeesAsync("The programme is set up. Next: call for nominations.");

        // The round, then eight letters in 25 taps or fewer.
        walk.Taps = 0;
        await walk.GoAsync($"/programmes/{code}/nominations");
        await walk.ClickAsync("Set up the round");
        await walk.FillAsync("Input.Day", TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await walk.ClickAsync("Save");
        await walk.ClickAsync("Prepare invitation letters");
        if (await walk.Page.Locator("[name='Input.SignatoryName']").InputValueAsync() is { Length: 0 })
        {
            await walk.FillAsync("Input.SignatoryName", "Haruto Mizushima");
            await walk.FillAsync("Input.SignatoryOffice", "Project Manager");
        }
        await walk.ClickAsync("Prepare the letters");
        await walk.ClickAsync("Sign all");
        if (await walk.Page.Locator("input[name^='email.']").CountAsync() > 0)
        {
            foreach (var box in await walk.Page.Locator("input[name^='email.']").AllAsync())
                if (await box.InputValueAsync() is { Length: 0 })
                    await box.FillAsync("international@customs.example");
            await walk.ClickAsync("Save mailboxes and salutations");
        }
        await walk.ClickAsync("Send all");
        await walk.SeesAsync("All letters of this round have been sent");
        walk.Taps.ShouldBeLessThanOrEqualTo(25);

        // The administration answers by the personal link in its mail.
        await walk.GoAsync("/mail");
        var mails = walk.Page.Locator("main table tbody a[href^='/mail/']");
        var link = "";
        foreach (var mail in (await Task.WhenAll((await mails.AllAsync()).Select(m => m.GetAttributeAsync("href")))).Take(8))
        {
            await walk.GoAsync(mail!);
            var found = walk.Page.Locator("main a[href*='/n/']");
            if (await found.CountAsync() > 0 && (await walk.Page.Locator("main").InnerTextAsync()).Contains(code, StringComparison.Ordinal))
            {
                link = await found.First.GetAttributeAsync("href") ?? "";
                break;
            }
        }
        link.ShouldNotBe("");
        await NominateAsync(link, language, width, scripts);

        // Screening, then the cohort.
        await walk.GoAsync($"/programmes/{code}/nominations");
        await walk.ClickAsync("Screen the nominees");
        await walk.PressAsync(walk.Page.Locator("main tbody a[href*='/nominees/']"));
        foreach (var group in await walk.Page.Locator("fieldset:has(input[name^='finding.'])").AllAsync())
            await group.Locator("label").Nth(1).ClickAsync();
        await walk.ClickAsync("Save the screening");
        await walk.TickAsync("Input.Decision", "Accepted");
        await walk.ClickAsync("Keep the decision");
        await walk.GoAsync($"/programmes/{code}/cohort");
        await walk.SeesTextAsync("TRAVELLER");
        await walk.ClickAsync("Freeze the cohort");
        await walk.TickAsync("Input.Confirmed");
        await walk.ClickAsync("Freeze the cohort");
        await walk.SeesAsync("Frozen");
    }

    async Task NominateAsync(string link, string language, int width, bool scripts)
    {
        await using var walk = await demo.WalkAsync(null, language, width, scripts);
        await walk.GoAsync(link + (link.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language);
        await walk.ClickAsync("Name the first nominee");
        await walk.FillAsync("Input.FamilyName", "Traveller");
        await walk.FillAsync("Input.GivenName", "Test");
        await walk.TickNthAsync("Input.Sex", 0);
        await walk.ClickAsync("Save and continue");
        await walk.FillAsync("Input.Position", "Inspector");
        await walk.FillAsync("Input.Office", "Risk management");
        await walk.FillAsync("Input.YearsInCustoms", "8");
        await walk.FillAsync("Input.Email", $"traveller.{language}@customs.example");
        await walk.ClickAsync("Save and continue");
        await walk.ChooseNthAsync("Input.Levelen", 4);
        await walk.ChooseNthAsync("Input.Levelru", 4);
        await walk.ClickAsync("Save and continue");
        await walk.FillAsync("Input.Motivation", "Works at the border-crossing point and trains colleagues already.");
        await walk.TickAsync("Input.Committed");
        await walk.ClickAsync("Save and continue");
        var documents = await walk.Page.Locator("input[name='Input.DocumentId']").CountAsync();
        for (var i = 0; i < documents; i++)
        {
            await walk.TickNthAsync("Input.DocumentId", i);
            await walk.AttachAsync("Input.File", $"document {i + 1}.pdf", "application/pdf", Files.Pdf(i));
            await walk.ClickAsync("Send this file");
        }
        await walk.ClickAsync("Back to the overview");
        await walk.ClickAsync("Head of the administration and person to ask");
        await walk.FillAsync("Input.HeadName", "Head Of Customs");
        await walk.FillAsync("Input.HeadOffice", "Chair");
        await walk.TickAsync("Input.ForHead");
        await walk.FillAsync("Input.ContactName", "Focal Point");
        await walk.FillAsync("Input.ContactEmail", $"focal.{language}@customs.example");
        await walk.ClickAsync("Save and continue");
        if (!walk.Path.EndsWith("/check", StringComparison.Ordinal))
            await walk.ClickAsync("Check your answers");
        await walk.ClickAsync("Hand in the nomination");
        await walk.SeesAsync("Nomination received");
        await walk.SeesAsync("The signature holds");
    }
}
