namespace Serai.TimeRelease.Engine.Reading;

/// <summary>The stable words for findings of reading. A reader of another format may add its own.</summary>
public static class ProblemCodes
{
    public const string FileUnreadable = "file-unreadable";
    public const string FileEmpty = "file-empty";
    public const string NoRows = "no-rows";
    public const string ColumnMissing = "column-missing";
    public const string ColumnAmbiguous = "column-ambiguous";
    public const string HeaderDuplicated = "header-duplicated";
    public const string DelimiterUnclear = "delimiter-unclear";
    public const string EncodingUnclear = "encoding-unclear";
    public const string EncodingBroken = "encoding-broken";
    public const string RowTooLong = "row-too-long";
    public const string RowTooWide = "row-too-wide";
    public const string RowTooShort = "row-too-short";
    /// <summary>A row that lacks fields at its end, none of which it needs; a note.</summary>
    public const string FieldsMissing = "fields-missing";
    public const string QuoteNotClosed = "quote-not-closed";
    public const string QuoteInside = "quote-inside";
    public const string CaseMissing = "case-missing";
    public const string EventMissing = "event-missing";
    public const string TimeMissing = "time-missing";
    public const string TimeUnreadable = "time-unreadable";
    public const string TimeOutOfRange = "time-out-of-range";
    public const string DateOrderUnclear = "date-order-unclear";
    public const string ZoneUnknown = "zone-unknown";
    public const string ZoneMissing = "zone-missing";
    public const string TimeSkipped = "time-skipped";
    public const string TimeTwice = "time-twice";
    public const string DateOnly = "date-only";
    public const string YearOfTwoDigits = "year-of-two-digits";
    public const string EndBeforeStart = "end-before-start";
    public const string PairWithoutEnd = "pair-without-end";
    public const string PairWithoutStart = "pair-without-start";
    public const string LifecycleUnknown = "lifecycle-unknown";
    public const string CaseWithoutEvents = "case-without-events";
    public const string SegmentVaries = "segment-varies";
}
