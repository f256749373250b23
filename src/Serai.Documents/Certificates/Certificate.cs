namespace Serai.Documents;

/// <summary>What stands on a certificate. Every word is given by the caller in the language of the certificate.</summary>
public sealed record Certificate
{
    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The issuing organisation, one line for each language, such as English and French.</summary>
    public required IReadOnlyList<string> Organisation { get; init; }

    /// <summary>Such as "Certificate" or "Master Trainer Certificate".</summary>
    public required string Title { get; init; }

    /// <summary>Such as "This is to certify that".</summary>
    public string? Preamble { get; init; }

    /// <summary>As in the passport; set smaller until it fits in one line.</summary>
    public required string PersonName { get; init; }

    /// <summary>The name in its own writing, or the person's administration, under the name.</summary>
    public string? UnderName { get; init; }

    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>Three at most.</summary>
    public required IReadOnlyList<Signature> Signatories { get; init; }

    /// <summary>Complete: "Brussels, 24 November 2026".</summary>
    public required string DateLine { get; init; }

    /// <summary>Complete: "Certificate No. MT-2026-0021".</summary>
    public required string NumberLine { get; init; }

    /// <summary>Where anyone can check it; in the QR code and in print. Null for a paper that is only numbered.</summary>
    public string? CheckAddress { get; init; }

    /// <summary>Such as "Check this certificate at".</summary>
    public string CheckLine { get; init; } = "";

    /// <summary>Goes into the file's properties; null leaves it out.</summary>
    public DateTimeOffset? Made { get; init; }
}
