namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>How much to resample.</summary>
/// <param name="Replications">B: at least 2,000 for a page, 10,000 for a report.</param>
/// <param name="Seed">Stored with the result; the same seed gives the same interval.</param>
/// <param name="Confidence">1 − α.</param>
public sealed record BootstrapOptions(int Replications = 2000, long Seed = 20250624, double Confidence = 0.95)
{
    internal BootstrapOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Replications, 1, nameof(Replications));
        if (!(Confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(Confidence), Confidence, "Confidence lies between 0 and 1, ends not included.");
        return this;
    }
}
