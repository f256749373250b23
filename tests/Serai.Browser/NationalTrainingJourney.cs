using System.Globalization;
using Microsoft.Playwright;

namespace Serai.Browser;

/// <summary>J6: a Master Trainer logs a training on a phone, trainees register themselves; and the same without a mouse.</summary>
public sealed class NationalTrainingJourney(DemoServer demo)
{
    static readonly byte[] Photo = Files.Jpeg();

    [Theory]
    [InlineData("en", true, 1)]
    [InlineData("ru", true, 2)]
    [InlineData("fr", false, 3)]
    [InlineData("es", false, 4)]
    public async Task A_Master_Trainer_logs_a_training_on_a_phone_in_eight_taps(string language, bool scripts, int subject)
    {
        await using var walk = await demo.WalkAsync("Litiana", language, 390, scripts);
        await walk.GoAsync("/national-training");
        walk.Taps = 0;
        var started = TimeProvider.System.GetTimestamp();
        await walk.ClickAsync("Log a training");
        await walk.ChooseNthAsync("Input.Subject", subject);
        await walk.FillAsync("Input.Place", $"Suva ({language})");
        await walk.FillAsync("Input.From", Day(-subject - 4));
        await walk.TickNthAsync("Input.Length", 1);
        await walk.FillAsync("Input.CustomsWomen", "7");
        await walk.FillAsync("Input.CustomsMen", "6");
        await walk.AttachAsync("Input.Proof", "session.jpg", "image/jpeg", Photo);
        await walk.ClickAsync("Log the training");
        walk.Taps.ShouldBeLessThanOrEqualTo(8);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromMinutes(2));
        await walk.SeesTextAsync($"Suva ({language})");
        await walk.SeesTextAsync("13");
    }

    [Theory]
    [InlineData("en", true, "Sina", 0)]
    [InlineData("ru", true, "Sina", -1)]
    [InlineData("fr", false, "Sina", -2)]
    [InlineData("es", false, "Litiana", -1)]
    public async Task Trainees_without_an_account_register_with_the_code_and_are_counted(string language, bool scripts, string trainer, int day)
    {
        await using var walk = await demo.WalkAsync(trainer, language, 1280, scripts);
        await walk.GoAsync("/national-training/log?plan=true");
        await walk.ChooseFirstAsync("Input.Subject");
        await walk.FillAsync("Input.Place", $"Apia ({language})");
        await walk.FillAsync("Input.From", Day(day));
        await walk.TickNthAsync("Input.Length", 0);
        await walk.ClickAsync("Plan the session");
        var address = await walk.Page.Locator("main a[href*='/r/']").First.GetAttributeAsync("href");

        await using (var phone = await demo.WalkAsync(null, language, 390, scripts))
        {
            await phone.GoAsync(address!);
            phone.Expect(400);
            await phone.ClickAsync("Register");
            await phone.SeesAsync("Error:");
            await phone.FillAsync("Input.Name", "Trainee of the journey");
            await phone.TickAsync("Input.Audience", "Customs");
            await phone.TickNthAsync("Input.Sex", 0);
            await phone.ClickAsync("Register");
            await phone.SeesAsync("You are registered");
        }

        await walk.GoAsync(walk.Path);
        await walk.SeesTextAsync(walk.T.Plural(1, "{0} person has registered.", "{0} people have registered."));
        await walk.ClickAsync("Take the head counts from the registrations");
        await walk.SeesAsync("Attendances by audience and sex");
    }

    static string Day(int fromToday) => TimeProvider.System.GetUtcNow().AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_training_is_logged_with_the_keyboard_alone()
    {
        await using var walk = await demo.WalkAsync(null, "en", 1280);
        var keys = new Keys(walk.Page);
        await keys.TabToAsync("text=Litiana");
        await keys.PressAsync("Enter");
        await walk.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await keys.TabToAsync(".s-skip");
        await keys.TabToAsync(".s-side a[href='/national-training']");
        await keys.FollowAsync("**/national-training");
        await keys.TabToAsync(".s-skip");
        await keys.PressAsync("Enter");
        await keys.TabToAsync("main a[href='/national-training/log']");
        await keys.FollowAsync("**/national-training/log");
        await keys.TabToAsync(".s-skip");
        await keys.PressAsync("Enter");
        await keys.TabToAsync("[name='Input.Subject']");
        await keys.PressAsync("ArrowDown");
        await keys.TabToAsync("[name='Input.Place']");
        await keys.TypeAsync("Suva, by keyboard");
        await keys.TabToAsync("[name='Input.Length']");
        await keys.PressAsync("Space");
        await keys.TabToAsync("[name='Input.CustomsWomen']");
        await keys.TypeAsync("5");
        await keys.TabToAsync("main form button.btn-primary");
        await keys.PressAsync("Enter");
        await walk.Page.WaitForURLAsync(url => !new Uri(url).AbsolutePath.EndsWith("/log", StringComparison.Ordinal));
        await walk.LookAsync();
        await walk.SeesTextAsync("Suva, by keyboard");
    }
}
