using Serai.Platform.Language;

namespace Serai.Platform.Outcomes;

/// <summary>What is wrong with an input: one message a field, said in the reader's language when shown.</summary>
public sealed class Problems
{
    readonly List<Problem> _all = [];

    public IReadOnlyList<Problem> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(string field, Message message) => _all.Add(new Problem(field, message));

    public void Add(string field, string english, params object?[] args) => Add(field, new Message(english, args));

    /// <summary>Adds the message when the text is empty; gives the trimmed text.</summary>
    public string Required(string field, string? text, Message message, int longest = 500)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            Add(field, message);
        else if (trimmed.Length > longest)
            Add(field, new Message("This text has {0} characters; at most {1} are possible", trimmed.Length, longest));
        return trimmed;
    }

    public Problems With(string field, Message message)
    {
        Add(field, message);
        return this;
    }

    public static implicit operator Problems((string Field, Message Message) one)
    {
        var problems = new Problems();
        problems.Add(one.Field, one.Message);
        return problems;
    }
}

public sealed record Problem(string Field, Message Message);
