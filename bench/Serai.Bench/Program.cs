using Serai.Bench.Rush;

return args switch
{
    ["rush", .. var rest] => await RushBench.RunAsync(rest),
    ["kill", .. var rest] => await KillBench.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage:
          rush [--members 186] [--rounds 3]   all Members hand in their nominations at once, against the real server
          kill [--rounds 20] [--writers 8]    the server is killed at random moments while nominations come in
        """);
    return 2;
}
