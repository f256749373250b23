using Serai.Platform.Access;

namespace Serai.Directory.Offices;

/// <summary>The same page for an office that is not there yet.</summary>
[Needs(Can.ManageDirectory)]
sealed class NewModel : EditModel;
