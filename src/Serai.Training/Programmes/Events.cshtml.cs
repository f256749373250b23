using Serai.Platform.Access;

namespace Serai.Training.Programmes;

/// <summary>The events of one programme: head counts that sources state beside those counted here.</summary>
[Needs(Can.Read)]
internal sealed class EventsModel : ShowModel;
