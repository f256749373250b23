using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Serai.Tests.Rig;

/// <summary>Keeps cookies, follows nothing by itself, and fills in real forms as they stand on the page.</summary>
public sealed class Browser(TestServer server, string language)
{
    readonly HttpClient _http = server.CreateClient();
    readonly Dictionary<string, string> _cookies = [];

    public sealed record Answer(HttpStatusCode Status, string Path, string Body, HttpResponseMessage Raw)
    {
        public IHtmlDocument Html => field ??= new HtmlParser().ParseDocument(Body);

        public string? Location => Raw.Headers.Location?.OriginalString;

        public string Text => Html.QuerySelector("main")?.TextContent ?? Html.Body!.TextContent;

        public string H1 => Html.QuerySelector("h1")!.TextContent.Trim();
    }

    public void Keep(string setCookie)
    {
        var pair = setCookie.Split(';')[0];
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        if (at > 0)
            _cookies[pair[..at]] = pair[(at + 1)..];
    }

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        request.Headers.Add("Accept-Language", language);
        var response = await _http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
                Keep(cookie);
        return new Answer(response.StatusCode, request.RequestUri!.OriginalString, await response.Content.ReadAsStringAsync(), response);
    }

    /// <summary>Opens the page, fills in the form and sends it, as it stands with hidden fields. Follows one redirect when told to.</summary>
    /// <param name="form">CSS selector of the form; the first form in main by default.</param>
    /// <param name="button">Value of <c>name=value</c> of the pressed button, where it has a name.</param>
    public async Task<Answer> SubmitAsync(string path, IReadOnlyDictionary<string, string> fields, string form = "main form", bool follow = true, (string Name, string Value)? button = null, IReadOnlyDictionary<string, (string Name, byte[] Bytes)>? files = null)
    {
        var page = await GetAsync(path);
        return await SubmitOnAsync(page, fields, form, follow, button, files);
    }

    public async Task<Answer> SubmitOnAsync(Answer page, IReadOnlyDictionary<string, string> fields, string form = "main form", bool follow = true, (string Name, string Value)? button = null, IReadOnlyDictionary<string, (string Name, byte[] Bytes)>? files = null)
    {
        var element = page.Html.QuerySelectorAll(form).OfType<IHtmlFormElement>().FirstOrDefault(f => f.Method == "post")
            ?? page.Html.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Path} ({page.Status}) has no form {form}:\n{page.Text}");
        var values = new List<KeyValuePair<string, string>>();
        foreach (var control in element.Elements.OfType<IHtmlElement>())
        {
            var name = control.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || fields.ContainsKey(name))
                continue;
            if (control is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } or IHtmlButtonElement)
                continue;
            var value = control switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null)
                values.Add(new(name, value));
        }
        values.AddRange(fields);
        if (button is { } pressed)
            values.Add(new(pressed.Name, pressed.Value));
        var action = element.GetAttribute("action") is { Length: > 0 } to ? to : page.Path;
        HttpContent content;
        if (files is not null || element.Enctype == "multipart/form-data")
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in values)
                parts.Add(new StringContent(value), name);
            foreach (var (name, file) in files ?? new Dictionary<string, (string, byte[])>())
                parts.Add(new ByteArrayContent(file.Bytes), name, file.Name);
            content = parts;
        }
        else
            content = new FormUrlEncodedContent(values);
        var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = content });
        return follow && answer.Location is { } location ? await GetAsync(location) : answer;
    }
}
