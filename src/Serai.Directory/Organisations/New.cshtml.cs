using Serai.Platform.Access;

namespace Serai.Directory.Organisations;

/// <summary>The same page for an organisation that is not there yet.</summary>
[Needs(Can.ManageDirectory)]
sealed class NewModel : EditModel;
