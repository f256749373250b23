using Serai.Platform.Uploads;
using Serai.Training.FollowUp;
using Serai.Training.Intersessional;
using Serai.Training.National;

namespace Serai.SettingsRoom;

/// <summary>The settings that an installation's administrator may change here. Features read them by key with their own default.</summary>
static class KnownSettings
{
    public enum Form { Text, Number, Switch }

    public sealed record Known(string Key, string Label, string Hint, string Default, Form Form = Form.Text);

    public sealed record Part(string Title, IReadOnlyList<Known> Settings);

    public static IReadOnlyList<Part> Parts { get; } =
    [
        new(/*T*/"Letters and numbers",
        [
            new("letters.scheme", /*T*/"Scheme of letter references", /*T*/"{yy} year, {type} type of letter, {serial:4} running number with four digits, {language} language letter.", "{yy}{type}{serial:4}{language}"),
            new("letters.signatory", /*T*/"Who signs letters", /*T*/"Name and office as they stand under a letter, separated by a vertical bar.", ""),
            new("house.zone", /*T*/"Time zone of the project team", /*T*/"Shown beside the reader's own time in every deadline.", "Europe/Brussels"),
            new("certificates.scheme", /*T*/"Scheme of certificate numbers", /*T*/"{yyyy} year, {serial:4} running number with four digits.", "MT-{yyyy}-{serial:4}"),
        ]),
        new(/*T*/"Mails that go out by themselves",
        [
            new(ReminderClock.Key, /*T*/"Reminders of work between working groups", /*T*/"Seven days and one day before work is due, when it is due, and three days after.", "on", Form.Switch),
            new(NudgeSetting.Key, /*T*/"Monthly reminder to Master Trainers", /*T*/"In the first week of a month, to those who logged no training in the month before.", "on", Form.Switch),
            new(DailyRound.CheckInKey, /*T*/"Check-ins after 6, 12 and 24 months", /*T*/"Four questions by personal link, asked at most three times.", "on", Form.Switch),
        ]),
        new(/*T*/"Room for files",
        [
            Number(UploadLimits.LinkMb, /*T*/"Through one personal link, in MB", /*T*/"All files together that one nomination or reply may bring."),
            Number(UploadLimits.LinkFilesKey, /*T*/"Through one personal link, files", ""),
            Number(UploadLimits.AccountMb, /*T*/"With one account, in MB", ""),
            Number(UploadLimits.AccountFilesKey, /*T*/"With one account, files", ""),
            Number(UploadLimits.MemberMb, /*T*/"For one Member, in MB", ""),
            Number(UploadLimits.MemberFilesKey, /*T*/"For one Member, files", ""),
            Number(UploadLimits.TotalMb, /*T*/"In the whole installation, in MB", ""),
            Number(UploadLimits.FreeMb, /*T*/"Space that stays free on the disk, in MB", /*T*/"When less is left, no files are taken until there is room again; everything else goes on."),
        ]),
    ];

    public static IEnumerable<Known> All => Parts.SelectMany(p => p.Settings);

    static Known Number(string key, string label, string hint) => new(key, label, hint, UploadLimits.Usual[key].ToString(System.Globalization.CultureInfo.InvariantCulture), Form.Number);
}
