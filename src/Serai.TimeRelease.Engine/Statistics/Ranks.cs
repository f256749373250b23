namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>Ranks among runs of equal values, given how many values there are up to the end of each run.</summary>
internal static class Ranks
{
    /// <summary>The run that holds the 0-based rank.</summary>
    public static int RunOf(long[] upTo, long rank)
    {
        int low = 0, high = upTo.Length - 1;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (upTo[middle] <= rank)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
