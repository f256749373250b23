using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Serai.Hosting;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Mail;
using Serai.Platform.Pages;
using Serai.Platform.Time;

namespace Serai.SettingsRoom;

[Needs(Can.ManageInstallation)]
sealed class SettingsModel : SeraiPage
{
    [BindProperty]
    public string Why { get; set; } = "";

    public Dictionary<string, string> Values { get; private set; } = [];

    public Installation Installation => Get<Installation>();

    public string MailHost => Get<IOptions<MailOptions>>().Value.Host;

    public string? Scanner => Get<IConfiguration>()["ClamAv"];

    public long FileBytes { get; private set; }

    public long FreeBytes => Get<FreeSpace>().Free();

    public string Version => typeof(SettingsModel).Assembly.GetName().Version!.ToString(3);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "values")] Dictionary<string, string?> sent)
    {
        // A field that is left empty arrives as nothing.
        var values = sent.ToDictionary(v => v.Key, v => v.Value ?? "");
        if (string.IsNullOrWhiteSpace(Why))
            ModelState.AddModelError("Why", T["Say why the settings change"]);
        if (values.TryGetValue("house.zone", out var zone) && !Zones.IsKnown(zone.Trim()))
            ModelState.AddModelError("", T["{0} is not a time zone; expected a name such as Europe/Brussels", zone]);
        foreach (var scheme in KnownSettings.All.Where(s => s.Key.EndsWith(".scheme", StringComparison.Ordinal)))
            if (values.TryGetValue(scheme.Key, out var pattern) && !pattern.Contains("{serial", StringComparison.Ordinal))
                ModelState.AddModelError("", T["{0}: the scheme needs {1}, or two records would have one number", T[scheme.Label], "{serial:4}"]);
        foreach (var known in KnownSettings.All)
        {
            if (!values.TryGetValue(known.Key, out var value))
                continue;
            if (known.Form == KnownSettings.Form.Number && !(long.TryParse(value.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1_000_000_000))
                ModelState.AddModelError("", T["{0}: found “{1}”, expected a whole number", T[known.Label], value]);
            if (known.Form == KnownSettings.Form.Switch && value is not ("on" or "off"))
                ModelState.AddModelError("", T["{0}: choose on or off", T[known.Label]]);
        }
        if (!ModelState.IsValid)
        {
            await LoadAsync();
            foreach (var (key, value) in values)
                Values[key] = value;
            return Again();
        }
        var stored = await Db.Set<Setting>().ToDictionaryAsync(s => s.Key, Ct);
        foreach (var known in KnownSettings.All)
        {
            if (!values.TryGetValue(known.Key, out var value))
                continue;
            if (stored.TryGetValue(known.Key, out var setting))
                setting.Value = value.Trim();
            else if (value.Trim() != known.Default)
                Db.Add(new Setting { Key = known.Key, Value = value.Trim() });
        }
        await Db.SaveAsync(Change(Why), Ct);
        Notice(T["Saved"]);
        return LocalRedirect("/settings");
    }

    async Task LoadAsync()
    {
        var stored = await Db.Set<Setting>().AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.Value, Ct);
        // The monthly reminder once stood with an address behind a bar.
        Values = KnownSettings.All.ToDictionary(k => k.Key, k => k.Form == KnownSettings.Form.Switch ? stored.GetValueOrDefault(k.Key, k.Default).Split('|')[0] : stored.GetValueOrDefault(k.Key, k.Default));
        FileBytes = Get<FileStore>().TotalSize();
    }
}
