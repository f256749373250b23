using System.Net;
using System.Text.RegularExpressions;

namespace Serai.Bench.Pages;

/// <summary>Signs in at a running demonstration, as its page offers it.</summary>
static partial class Personas
{
    /// <summary>The one whose name contains the text; where several do, the one with this number, counted round.</summary>
    public static async Task<HttpClient> SignInAsync(string address, string persona, int number = 0, CookieContainer? cookies = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies ?? new CookieContainer(), AutomaticDecompression = DecompressionMethods.None, MaxConnectionsPerServer = 256 }) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        var page = await client.GetStringAsync("/sign-in");
        var buttons = PersonaButton().Matches(page).Where(m => m.Groups[2].Value.Contains(persona, StringComparison.Ordinal)).ToList();
        if (buttons.Count == 0)
            throw new InvalidOperationException($"No persona of the demonstration is named {persona}.");
        using var answer = await client.PostAsync("/sign-in?handler=Persona", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = FormToken().Match(page).Groups[1].Value, ["persona"] = buttons[number % buttons.Count].Groups[1].Value, ["back"] = "/",
        }));
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"Could not sign in as {persona}: {answer.StatusCode}");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        return client;
    }

    [GeneratedRegex("name=\"persona\"[^>]*value=\"([0-9a-f-]+)\"[^>]*>(.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex PersonaButton();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
