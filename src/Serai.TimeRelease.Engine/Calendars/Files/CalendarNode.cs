namespace Serai.TimeRelease.Engine.Calendars.Files;

/// <summary>A piece of a calendar file, the same whether it was written as JSON or as YAML.</summary>
/// <param name="Line">1-based line on which it begins.</param>
internal abstract record CalendarNode(int Line)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Found { get; }
}

/// <summary>Names with values, in the order of the file.</summary>
internal sealed record MapNode(int Line, IReadOnlyList<(string Key, int Line, CalendarNode Value)> Entries) : CalendarNode(Line)
{
    public override string Found => "an object";
}

/// <summary>Values in a row.</summary>
internal sealed record ListNode(int Line, IReadOnlyList<CalendarNode> Items) : CalendarNode(Line)
{
    public override string Found => Items.Count == 0 ? "an empty list" : "a list";
}

/// <summary>A single value; nothing is empty text without quotes.</summary>
internal sealed record TextNode(int Line, string Text, bool Quoted) : CalendarNode(Line)
{
    public bool IsNothing => !Quoted && Text is "" or "null" or "~";

    public override string Found => IsNothing ? "nothing" : $"\"{(Text.Length > 60 ? Text[..60] + "…" : Text)}\"";
}
