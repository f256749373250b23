using System.Net;
using System.Text.RegularExpressions;

namespace Serai.Bench.Rush;

/// <summary>
/// One administration in front of one round, with its personal link: does what a browser would, over HTTP. The keys of its forms stay the
/// same, so that a press whose answer was lost can be repeated.
/// </summary>
public sealed partial class Seat(string member, string code, string path)
{
    readonly string _submitKey = Guid.CreateVersion7().ToString("N");
    string _cookie = "";
    string _token = "";

    public string Member => member;

    public string Code => code;

    /// <summary>Number of the receipt that the server confirmed; null until then.</summary>
    public string? Confirmed { get; private set; }

    /// <summary>True when the last page was sent and its answer has not come.</summary>
    public bool Unanswered { get; private set; }

    public bool IsFilled { get; private set; }

    /// <summary>Names an official on all pages of the form and writes the letter.</summary>
    public async Task FillAsync(HttpClient http, CancellationToken ct)
    {
        using var start = await SendAsync(http, new HttpRequestMessage(HttpMethod.Get, path), ct);
        if (start.Headers.TryGetValues("Set-Cookie", out var cookies))
            _cookie = string.Join("; ", cookies.Select(c => c.Split(';')[0]));
        _token = Token().Match(await start.Content.ReadAsStringAsync(ct)).Groups[1].Value;
        var added = await PostAsync(http, "/add", [], ct);
        var nominee = added[(added.LastIndexOf('/') + 1)..];
        await PostAsync(http, $"/person/{nominee}", [("FamilyName", "Official"), ("GivenName", "Anna"), ("Sex", "Female"), ("Version", "0")], ct);
        await PostAsync(http, $"/work/{nominee}", [("Position", "Inspector"), ("Office", "Risk management"), ("YearsInCustoms", "8"), ("Email", $"official@{member.ToLowerInvariant()}.example"), ("Version", "1")], ct);
        await PostAsync(http, $"/languages/{nominee}", [("Levelen", "C1"), ("Version", "2")], ct);
        await PostAsync(http, $"/motivation/{nominee}", [("Motivation", "Will train colleagues."), ("Committed", "true"), ("Version", "3")], ct);
        await PostAsync(http, "/letter", [("HeadName", "Head of Customs"), ("HeadOffice", "Director General"), ("ForHead", "true"), ("ContactName", "International department"), ("ContactEmail", $"int@{member.ToLowerInvariant()}.example"), ("Version", "0")], ct);
        IsFilled = true;
    }

    public async Task HandInAsync(HttpClient http, CancellationToken ct)
    {
        Unanswered = true;
        var receipt = await PostAsync(http, "/submit", [], ct, _submitKey);
        // A repeated press whose first answer never got away is led to the address of the form, and from there to the receipt.
        if (receipt.EndsWith("/submit", StringComparison.Ordinal))
        {
            using var led = await SendAsync(http, new HttpRequestMessage(HttpMethod.Get, receipt), ct);
            receipt = led.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"{member} {code}: no receipt behind {receipt}, {(int)led.StatusCode}");
        }
        Unanswered = false;
        var number = receipt[(receipt.LastIndexOf('/') + 1)..];
        if (Confirmed is not null && Confirmed != number)
            throw new InvalidOperationException($"{member} {code}: two receipts for one press, {Confirmed} and {number}");
        Confirmed = number;
    }

    /// <summary>Answers the address that a post redirects to; anything else is a fault.</summary>
    async Task<string> PostAsync(HttpClient http, string step, (string Name, string Value)[] fields, CancellationToken ct, string? key = null)
    {
        var form = fields.Select(f => new KeyValuePair<string, string>($"Input.{f.Name}", f.Value))
            .Append(new("__RequestVerificationToken", _token)).Append(new("__key", key ?? Guid.CreateVersion7().ToString("N")));
        using var answer = await SendAsync(http, new HttpRequestMessage(HttpMethod.Post, path + step) { Content = new FormUrlEncodedContent(form) }, ct);
        if (answer.StatusCode != HttpStatusCode.Found || answer.Headers.Location is not { } location)
            throw new InvalidOperationException($"{member} {code} {step}: {(int)answer.StatusCode}\n{Short(await answer.Content.ReadAsStringAsync(ct))}");
        return location.OriginalString;
    }

    async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken ct)
    {
        if (_cookie.Length > 0)
            request.Headers.Add("Cookie", _cookie);
        return await http.SendAsync(request, ct);
    }

    static string Short(string page)
    {
        var text = Markup().Replace(page, " ");
        return text.IndexOf("There is a problem", StringComparison.Ordinal) is >= 0 and var at ? text.Substring(at, Math.Min(300, text.Length - at)) : text[..Math.Min(300, text.Length)];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("(<[^>]*>|\\s)+")]
    private static partial Regex Markup();
}
