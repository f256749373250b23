namespace Serai.Training.WorkingGroups;

/// <summary>A page with the form of an event's fields.</summary>
internal interface IEventFormPage
{
    EventFields Input { get; }

    EventForm Form { get; }
}
