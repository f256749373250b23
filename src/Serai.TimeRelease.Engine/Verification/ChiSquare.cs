namespace Serai.TimeRelease.Engine.Verification;

static class ChiSquare
{
    /// <summary>P(χ² ≥ x) for 9 degrees of freedom, in closed form as for every odd number of them.</summary>
    /// <remarks>Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), formula 26.4.4.</remarks>
    public static double Beyond9(double x)
    {
        if (!(x > 0)) return 1;
        var root = Math.Sqrt(x);
        var density = Math.Exp(-x / 2) / Math.Sqrt(2 * Math.PI);
        return TwoTails(root) + 2 * density * (root + root * x / 3 + root * x * x / 15 + root * x * x * x / 105);
    }

    /// <summary>2·(1 − Φ(z)) = erfc(z/√2); to 1.2e-7 of its value.</summary>
    /// <remarks>Source: W. H. Press and others, "Numerical Recipes", 2nd edition (1992), section 6.2.</remarks>
    static double TwoTails(double z)
    {
        var x = z / Math.Sqrt(2);
        var t = 1 / (1 + 0.5 * x);
        return t * Math.Exp(-x * x - 1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * (-0.18628806 + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277)))))))));
    }
}
