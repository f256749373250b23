using System.Numerics;

namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>Random numbers that are the same for the same seed on every computer and in every version of .NET.</summary>
/// <remarks>
/// xoshiro256** (D. Blackman and S. Vigna, ACM Transactions on Mathematical Software 47 (2021) 36), started by SplitMix64.
/// Not for secrets.
/// </remarks>
public sealed class SeededRandom
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    /// <summary>Starts a stream. Streams of one seed are independent of each other.</summary>
    /// <param name="seed">Stored with every result.</param>
    /// <param name="stream">Which stream of this seed: a replication, a part of the model.</param>
    public SeededRandom(long seed, long stream = 0)
    {
        var state = Mix((ulong)seed) ^ BitOperations.RotateLeft(Mix((ulong)stream ^ 0x9E3779B97F4A7C15UL), 23);
        a = Next(ref state);
        b = Next(ref state);
        c = Next(ref state);
        d = Next(ref state);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>A number from 0 to below 1, a multiple of 2⁻⁵³.</summary>
    public double NextShare() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number above 0 and below 1, safe for logarithms and inverse distributions.</summary>
    public double NextOpenShare() => ((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>A whole number from 0 to below <paramref name="limit"/>, each equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public long NextBelow(long limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        // D. Lemire, "Fast Random Integer Generation in an Interval" (2019).
        var high = Math.BigMul(NextBits(), (ulong)limit, out var low);
        if (low < (ulong)limit)
        {
            var threshold = (0UL - (ulong)limit) % (ulong)limit;
            while (low < threshold)
                high = Math.BigMul(NextBits(), (ulong)limit, out low);
        }
        return (long)high;
    }

    /// <summary>A standard normal number, by inversion: one random number each, so that streams stay in step.</summary>
    public double NextNormal() => Normal.Quantile(NextOpenShare());

    /// <summary>An exponential number with mean 1, by inversion.</summary>
    public double NextExponential() => -Math.Log(NextOpenShare());

    /// <summary>A gamma number with scale 1.</summary>
    /// <remarks>Source: G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000) 363–372.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not at least 1.</exception>
    public double NextGamma(double shape)
    {
        if (!(shape >= 1))
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "Expected a shape of at least 1.");
        var d = shape - (1 / 3.0);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(NextOpenShare()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }

    /// <summary>A beta number for shapes of at least 1: the k-th smallest of n uniform numbers is Beta(k, n + 1 − k).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A shape is not at least 1.</exception>
    public double NextBeta(double first, double second)
    {
        var x = NextGamma(first);
        return x / (x + NextGamma(second));
    }

    private static ulong Next(ref ulong state) => Mix(state += 0x9E3779B97F4A7C15UL);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
