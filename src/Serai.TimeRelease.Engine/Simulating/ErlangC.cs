namespace Serai.TimeRelease.Engine.Simulating;

/// <summary>The queue M/M/c: random arrivals, exponential service, c servers. The yardstick for the simulation.</summary>
/// <remarks>Source: A. K. Erlang (1917), as in L. Kleinrock, "Queueing Systems", volume 1, Wiley (1975), section 3.5.</remarks>
public static class ErlangC
{
    /// <summary>Probability that an arrival has to wait.</summary>
    /// <param name="load">Arrival rate × mean service time, in erlang; below <paramref name="servers"/>.</param>
    /// <param name="servers">c.</param>
    /// <exception cref="ArgumentOutOfRangeException">The load is not below the number of servers: the queue has no mean.</exception>
    public static double Waits(double load, int servers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        if (!(load >= 0 && load < servers))
            throw new ArgumentOutOfRangeException(nameof(load), load, $"Expected a load from 0 to below {servers}.");
        // Erlang B by its recursion, then C from B.
        var blocked = 1.0;
        for (var i = 1; i <= servers; i++)
            blocked = load * blocked / (i + (load * blocked));
        return blocked / (1 - (load / servers * (1 - blocked)));
    }

    /// <summary>Mean wait before service, in the unit of the mean service time.</summary>
    /// <param name="arrivals">Arrivals per unit of time.</param>
    /// <param name="meanService">Mean service time.</param>
    /// <param name="servers">c.</param>
    /// <exception cref="ArgumentOutOfRangeException">The queue has no mean.</exception>
    public static double MeanWait(double arrivals, double meanService, int servers) =>
        Waits(arrivals * meanService, servers) * meanService / (servers - (arrivals * meanService));
}
