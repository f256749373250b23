using Serai.Bench.Pages;
using Serai.Bench.Rush;

return args switch
{
    ["rush", .. var rest] => await RushBench.RunAsync(rest),
    ["pages", var address, .. var rest] => await PagesBench.RunAsync(address, Whole(rest, 0) ?? 20, Whole(rest, 1) ?? 32, Whole(rest, 2)),
    ["paint", var address, .. var rest] => await PaintBench.RunAsync(address, rest is [var persona, ..] ? persona : "Irma Lazdane", rest is [_, ..] ? Whole(rest, 1) ?? 3 : 3),
    ["kill", .. var rest] => await KillBench.RunAsync(rest),
    _ => Usage(),
};

static int? Whole(string[] rest, int place) => rest.Length > place ? int.Parse(rest[place], System.Globalization.CultureInfo.InvariantCulture) : null;

static int Usage()
{
    Console.Error.WriteLine("""
        Usage:
          pages ADDRESS [SECONDS] [CONNECTIONS] [PID]   page views against a running serai demo on world-scale data
          paint ADDRESS [PERSONA] [ROUNDS]    largest contentful paint in Chromium at 400 kbit/s and 400 ms, against a running serai demo
          rush [--members 186] [--rounds 3]   all Members hand in their nominations at once, against the real server
          kill [--rounds 20] [--writers 8]    the server is killed at random moments while nominations come in
        """);
    return 2;
}
