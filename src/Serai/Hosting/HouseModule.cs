using Serai.Platform.Access;
using Serai.Platform.Modules;

namespace Serai.Hosting;

/// <summary>What belongs to no room: home, search, mail, jobs, audit, settings.</summary>
public sealed class HouseModule : SeraiModule
{
    public override string Name => "Serai";

    public override IEnumerable<MenuItem> Menu =>
    [
        new("Home", "/", "", 0, Can.Read),
        new("Outgoing mail", "/mail", "Installation", 910, Can.SendMail),
        new("Imports", "/imports", "Installation", 920, Can.Import),
        new("Audit", "/audit", "Installation", 930, Can.ReadAudit),
        new("Settings", "/settings", "Installation", 940, Can.ManageInstallation),
    ];
}
