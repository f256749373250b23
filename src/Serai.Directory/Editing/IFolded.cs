namespace Serai.Directory.Editing;

/// <summary>A record with a folded key, which has to be made anew when one of its names changes.</summary>
interface IFolded
{
    void Refold();
}
