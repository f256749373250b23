namespace Serai.Platform.Web;

/// <summary>One choice of a select, of radios or of checkboxes. <c>Text</c> is shown as it is: translate it first.</summary>
public sealed record Option(string Value, string Text)
{
    public string? Hint { get; init; }

    /// <summary>A heading that the choice stands under in a select.</summary>
    public string? Group { get; init; }

    /// <summary>The language of the text when it is not the reader's.</summary>
    public string? Lang { get; init; }

    /// <summary>What a person typed or chose in a lookup field: the value, or the text in any case.</summary>
    public static Option? Find(IEnumerable<Option> options, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var wanted = typed.Trim();
        var all = options as IReadOnlyCollection<Option> ?? [.. options];
        return all.FirstOrDefault(o => o.Value == wanted) ?? all.FirstOrDefault(o => string.Equals(o.Text, wanted, StringComparison.CurrentCultureIgnoreCase));
    }
}
