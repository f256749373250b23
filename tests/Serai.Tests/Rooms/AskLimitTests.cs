using System.Net;
using Serai.Tests.Rig;

namespace Serai.Tests.Rooms;

public sealed class AskLimitTests
{
    [Fact]
    public async Task A_room_of_sixty_phones_behind_one_address_is_never_stopped()
    {
        await using var house = await House.OpenAsync();
        for (var phone = 0; phone < 60; phone++)
        {
            // Each phone opens the page, sends it and sees the answer; the code itself is one that exists nowhere and is answered kindly.
            var browser = house.Visit();
            for (var request = 0; request < 3; request++)
                (await browser.GetAsync("/check")).Status.ShouldBe(HttpStatusCode.OK);
            (await browser.GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("en", "Too many requests at once")]
    [InlineData("fr", "Trop de demandes à la fois")]
    [InlineData("ru", "Слишком много запросов сразу")]
    [InlineData("es", "Demasiadas solicitudes a la vez")]
    public async Task Too_many_requests_for_one_code_get_a_page_that_says_when_to_come_back(string language, string title)
    {
        await using var house = await House.OpenAsync(settings: """{ "Limits": { "PerCode": 3, "MissesPerAddress": 1000 } }""");
        var browser = house.Visit(language);
        for (var i = 0; i < 3; i++)
            (await browser.GetAsync("/attend/AAAAAA")).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);
        var stopped = await browser.GetAsync("/attend/AAAAAA");
        stopped.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        stopped.Raw.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        stopped.H1.ShouldBe(title);
        stopped.Html.QuerySelector("main a[href='/attend/AAAAAA']").ShouldNotBeNull();
        // Another code of the same house, from the same address, goes on.
        (await browser.GetAsync("/attend/BBBBBB")).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Whoever_tries_links_that_lead_nowhere_is_stopped_and_signing_in_goes_on()
    {
        await using var house = await House.OpenAsync(settings: """{ "Limits": { "MissesPerAddress": 5 } }""");
        var browser = house.Visit();
        for (var i = 0; i < 5; i++)
            (await browser.GetAsync($"/n/guess{i}")).Location.ShouldBe("/link-closed");
        (await browser.GetAsync("/n/guess6")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sending_passwords_has_a_ceiling_for_one_address()
    {
        await using var house = await House.OpenAsync(settings: """{ "Limits": { "SignInsPerAddress": 2 } }""");
        var browser = house.Visit();
        var fields = new Dictionary<string, string> { ["Input.Email"] = "a@example.org", ["Input.Password"] = "wrong" };
        for (var i = 0; i < 2; i++)
            (await browser.SubmitAsync("/sign-in", fields)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.SubmitAsync("/sign-in", fields)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
