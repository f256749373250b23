using Serai.Platform.Language;

namespace Serai.Platform.Outcomes;

/// <summary>The expected results of an operation. Anything else is a fault and throws.</summary>
public abstract record Outcome
{
    Outcome() { }

    public sealed record Done : Outcome;

    public sealed record Invalid(Problems Problems) : Outcome;

    public sealed record NotFound : Outcome;

    /// <summary>Somebody saved the record first; the page shows both versions.</summary>
    public sealed record Conflict(object Theirs) : Outcome;

    public static Outcome Ok { get; } = new Done();

    public static Outcome Missing { get; } = new NotFound();

    public static Outcome Wrong(string field, string english, params object?[] args) =>
        new Invalid((field, new Message(english, args)));

    public static implicit operator Outcome(Problems problems) => new Invalid(problems);

    public bool IsDone => this is Done;
}

/// <summary>As <see cref="Outcome"/>, with what the operation made.</summary>
public abstract record Outcome<T>
{
    Outcome() { }

    public sealed record Done(T Value) : Outcome<T>;

    public sealed record Invalid(Problems Problems) : Outcome<T>;

    public sealed record NotFound : Outcome<T>;

    public sealed record Conflict(object Theirs) : Outcome<T>;

    public static Outcome<T> Missing { get; } = new NotFound();

    public static Outcome<T> Wrong(string field, string english, params object?[] args) =>
        new Invalid((field, new Message(english, args)));

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Problems problems) => new Invalid(problems);

    public bool IsDone => this is Done;

    /// <summary>The value of a success; a fault when it was none. For tests and verbs that already looked.</summary>
    public T Made => this is Done done ? done.Value
        : throw new InvalidOperationException(this is Invalid invalid ? string.Join("; ", invalid.Problems.All.Select(p => $"{p.Field}: {p.Message}")) : GetType().Name);
}
