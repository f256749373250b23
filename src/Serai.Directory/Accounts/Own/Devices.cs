using Serai.Platform.Language;

namespace Serai.Directory.Accounts.Own;

/// <summary>A browser as its owner would call it, from what it says of itself. Only for recognition, never for rights.</summary>
static class Devices
{
    static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("YaBrowser", "Yandex Browser"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static Message NameOf(string? agent)
    {
        var browser = Browsers.FirstOrDefault(b => agent?.Contains(b.Sign, StringComparison.Ordinal) == true).Name;
        var system = Systems.FirstOrDefault(s => agent?.Contains(s.Sign, StringComparison.Ordinal) == true).Name;
        return (browser, system) switch
        {
            (not null, not null) => new Message(/*T*/"{0} on {1}", browser, system),
            (not null, null) => new Message("{0}", browser),
            (null, not null) => new Message("{0}", system),
            _ => new Message(/*T*/"A browser that does not say what it is"),
        };
    }
}
