using Serai.Bench.Pages;
using Serai.Bench.Rush;

return args switch
{
    ["rush", .. var rest] => await RushBench.RunAsync(rest),
    ["pages", var address, .. var rest] => await PagesBench.RunAsync(address, rest is [var s, ..] ? int.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : 20, rest is [_, var c, ..] ? int.Parse(c, System.Globalization.CultureInfo.InvariantCulture) : 32),
    ["kill", .. var rest] => await KillBench.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage:
          pages ADDRESS [SECONDS] [CONNECTIONS]   page views against a running serai demo on world-scale data
          rush [--members 186] [--rounds 3]   all Members hand in their nominations at once, against the real server
          kill [--rounds 20] [--writers 8]    the server is killed at random moments while nominations come in
        """);
    return 2;
}
