namespace Serai.SettingsRoom;

/// <summary>The settings that an installation's administrator may change here. Features read them by key with their own default.</summary>
static class KnownSettings
{
    public sealed record Known(string Key, string Label, string Hint, string Default);

    public static IReadOnlyList<Known> All { get; } =
    [
        new("letters.scheme", /*T*/"Scheme of letter references", /*T*/"{yy} year, {type} type of letter, {serial:4} running number with four digits, {language} language letter.", "{yy}{type}{serial:4}{language}"),
        new("letters.signatory", /*T*/"Who signs letters", /*T*/"Name and office as they stand under a letter, separated by a vertical bar.", ""),
        new("house.zone", /*T*/"Time zone of the project team", /*T*/"Shown beside the reader's own time in every deadline.", "Europe/Brussels"),
        new("certificates.scheme", /*T*/"Scheme of certificate numbers", /*T*/"{yyyy} year, {serial:4} running number with four digits.", "MT-{yyyy}-{serial:4}"),
    ];
}
