using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

/// <summary>The names of kinds and states, as sentences to translate.</summary>
internal static class EventWords
{
    public static Message Of(EventKind kind) => new(kind switch
    {
        EventKind.WorkingGroup => /*T*/"Working group",
        EventKind.VirtualWorkingGroup => /*T*/"Virtual working group",
        EventKind.ExplanatoryMeeting => /*T*/"Explanatory meeting",
        EventKind.PreparatoryMeeting => /*T*/"Preparatory meeting",
        EventKind.Launch => /*T*/"Launch ceremony",
        EventKind.Webinar => /*T*/"Webinar",
        EventKind.CatchUp => /*T*/"Catch-up event",
        EventKind.IntersessionalEvent => /*T*/"Intersessional event",
        EventKind.PreAccreditationWorkshop => /*T*/"Pre-accreditation workshop",
        EventKind.AdvancedWorkshop => /*T*/"Advanced workshop",
        _ => /*T*/"Entry workshop",
    });

    public static Message Of(EventMode mode) => new(mode switch
    {
        EventMode.InPerson => /*T*/"In person", EventMode.Virtual => /*T*/"Virtual", EventMode.Hybrid => /*T*/"Hybrid", _ => /*T*/"Not stated",
    });

    public static Message Of(EventState state) => new(state switch
    {
        EventState.Planned => /*T*/"Planned", EventState.Held => /*T*/"Held", _ => /*T*/"Cancelled",
    });

    public static string MarkOf(EventState state) => state switch
    {
        EventState.Planned => "todo", EventState.Held => "ok", _ => "bad",
    };

    public static Message Of(SessionKind kind) => new(kind switch
    {
        SessionKind.Opening => /*T*/"Opening", SessionKind.Lecture => /*T*/"Lecture", SessionKind.Presentation => /*T*/"Presentations",
        SessionKind.Practice => /*T*/"Practice", SessionKind.Discussion => /*T*/"Discussion", SessionKind.Assessment => /*T*/"Assessment",
        SessionKind.Evaluation => /*T*/"Evaluation", SessionKind.Break => /*T*/"Break", _ => /*T*/"Closing",
    });

    public static Message Of(Presence presence) => new(presence switch
    {
        Presence.Present => /*T*/"Present", Presence.PresentOnline => /*T*/"Present online", Presence.Excused => /*T*/"Excused", _ => /*T*/"Absent",
    });

    public static string MarkOf(Presence presence) => presence switch
    {
        Presence.Present or Presence.PresentOnline => "ok", Presence.Excused => "warn", _ => "bad",
    };

    public static Message Of(AttendanceSource source) => new(source switch
    {
        AttendanceSource.List => /*T*/"List", AttendanceSource.QrCode => /*T*/"Code on a phone", AttendanceSource.MeetingReport => /*T*/"Meeting report", _ => /*T*/"Import",
    });

    public static Message Of(ReplyState state) => new(state switch
    {
        ReplyState.Waiting => /*T*/"No reply yet", ReplyState.Accepted => /*T*/"Accepted", ReplyState.Declined => /*T*/"Declined",
        ReplyState.Substitute => /*T*/"Sends a substitute", _ => /*T*/"Withdrawn",
    });

    public static string MarkOf(ReplyState state) => state switch
    {
        ReplyState.Waiting => "todo", ReplyState.Accepted => "ok", ReplyState.Declined => "bad", ReplyState.Substitute => "warn", _ => "quiet",
    };

    public static Message Of(InvitedAs invited) => new(invited switch
    {
        InvitedAs.Participant => /*T*/"Participant", InvitedAs.Speaker => /*T*/"Speaker", InvitedAs.Representative => /*T*/"High-level representative", _ => /*T*/"Guest",
    });

    public static Message Of(ReplyChannel channel) => new(channel switch
    {
        ReplyChannel.Link => /*T*/"Own link", ReplyChannel.Mail => /*T*/"Mail", ReplyChannel.Telephone => /*T*/"Telephone", ReplyChannel.Letter => /*T*/"Letter", _ => /*T*/"In person",
    });

    /// <summary>"Working group 3", or the kind.</summary>
    public static Message Name(EventKind kind, int? number) =>
        number is { } n && kind == EventKind.WorkingGroup ? new Message("Working group {0}", n) : Of(kind);

    public static string TitleOf(this Text text, LocalText? title, EventKind kind, int? number) =>
        title is { IsEmpty: false } ? title.Pick(text).Text : text.Say(Name(kind, number));

    public static string TitleOf(this Text text, ProgrammeEvent e) => text.TitleOf(e.Title, e.Kind, e.Number);

    /// <summary>"3–7 February 2025"; a month is never shown as a day.</summary>
    public static string WhenOf(this Text text, ProgrammeEvent e) => (e.From, e.Precision) switch
    {
        (null, _) or (_, Programmes.Precision.Unknown) => text["Dates not known"],
        ({ } from, Programmes.Precision.Month) => text.Month(from),
        ({ } from, Programmes.Precision.Year) => from.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
        ({ } from, _) => text.DateRange(from, e.To is { } to && to >= from ? to : from),
    };

    public static string PlaceOf(this Text text, ProgrammeEvent e) => string.Join(", ",
        new[] { e.Venue?.Pick(text).Text, e.City?.Pick(text).Text }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
