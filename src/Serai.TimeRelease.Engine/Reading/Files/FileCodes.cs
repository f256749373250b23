namespace Serai.TimeRelease.Engine.Reading.Files;

/// <summary>The stable words for findings of files that are not plain tables, beside <see cref="ProblemCodes"/>.</summary>
public static class FileCodes
{
    public const string Damaged = "file-damaged";
    public const string Bomb = "file-bomb";
    public const string TooLarge = "file-too-large";
    public const string WrongFormat = "file-format";
    public const string NameMisleads = "file-name-misleads";
    public const string Forbidden = "file-forbidden-content";
    public const string DocumentType = "xml-document-type";
    public const string SheetUnknown = "sheet-unknown";
    public const string ErrorCell = "error-cell";
    public const string CaseTwice = "case-twice";
    public const string ObjectTypeUnclear = "object-type-unclear";
    public const string ObjectTypeUnknown = "object-type-unknown";
    public const string EventWithoutObject = "event-without-object";
    public const string ValueUnreadable = "value-unreadable";
}
