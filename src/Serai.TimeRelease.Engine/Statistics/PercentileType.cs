namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>How a percentile is read off n sorted values. Printed with every figure, because products differ.</summary>
/// <remarks>Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996) 361–365.</remarks>
public enum PercentileType
{
    /// <summary>h = (n − 1)·p, interpolated: Excel PERCENTILE.INC, numpy and R by default. Serai's default.</summary>
    Type7,

    /// <summary>h = (n + 1)·p − 1, interpolated and kept between the smallest and the largest value: Excel PERCENTILE.EXC, Minitab, SPSS.</summary>
    Type6,

    /// <summary>The ceil(n·p)-th value, 1-based; always a value that was measured.</summary>
    NearestRank,
}
