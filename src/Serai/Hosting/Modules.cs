using Serai.Directory;
using Serai.Platform.Modules;
using Serai.TimeRelease;
using Serai.Training;

namespace Serai.Hosting;

/// <summary>The rooms of this house. A new module is one project and one line here.</summary>
static class Modules
{
    public static ModuleList All { get; } = new(
    [
        new HouseModule(),
        new DirectoryModule(),
        new TrainingModule(),
        new TimeReleaseModule(),
    ]);
}
