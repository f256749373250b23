using Serai.TimeRelease.Bench;
using Serai.TimeRelease.Bench.Generating;
using Serai.TimeRelease.Bench.Workers;

return args switch
{
    ["trs-generate", var events, var file] => BorderData.Write(Sizes.Parse(events), file),
    ["trs", .. var rest] => TrsBench.Run(rest),
    // Each contestant runs in a process of its own, so that its processor time and its memory are its own too.
    ["worker", "serai", var file, var result] => SeraiWorker.Run(file, result),
    ["worker", "serai", var file, var result, var megabytes] => SeraiWorker.Run(file, result, Sizes.Parse(megabytes)),
    ["worker", "limit", var file, var result] => LimitWorker.Run(file, result),
    ["worker", "duckdb-plain", var file, var result] => DuckWorker.Run(file, result, tuned: false),
    ["worker", "duckdb-tuned", var file, var result] => DuckWorker.Run(file, result, tuned: true),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage:
          trs-generate EVENTS FILE          writes generated border data as CSV; EVENTS such as 1M, 8.35M, 40M
          trs [EVENTS | FILE] [--only NAME[,NAME]] [--keep]
              reads the CSV and works out durations and steps by lane and office, directly-follows pairs with times, variants and a 1,000-fold bootstrap of
              the median by lane, with Serai and with every rival that can be had, each in a process of its own, and compares the figures of all
        """);
    return 2;
}
