using System.Net;
using System.Net.Sockets;
using System.Text;
using Serai.Platform.Files;

namespace Serai.Tests.Files;

public sealed class ClamScannerTests
{
    [Theory]
    [InlineData("ClamAV 1.4.6/27500/Mon Nov 23 09:00:00 2026", "stream: OK", typeof(FileVerdict.Accepted))]
    [InlineData("ClamAV 1.4.6/27500/Mon Nov 23 09:00:00 2026", "stream: Win.Test FOUND", typeof(FileVerdict.Refused))]
    [InlineData("ClamAV 1.4.6/27500/Mon Nov 23 09:00:00 2026", "INSTREAM size limit exceeded. ERROR", typeof(FileVerdict.Held))]
    [InlineData("ClamAV 1.4.6", "stream: OK", typeof(FileVerdict.Held))]
    public async Task The_answer_of_the_scanner_decides(string version, string answer, Type expected)
    {
        using var daemon = new Daemon(version, answer);
        var verdict = await Inspect(new ClamScanner("127.0.0.1", daemon.Port));
        verdict.ShouldBeOfType(expected);
        if (verdict is FileVerdict.Accepted accepted) accepted.File.Scan.ShouldBe(ScanState.Clean);
    }

    [Fact]
    public async Task A_scanner_that_cannot_be_reached_holds_the_file()
    {
        int port;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }
        var held = (await Inspect(new ClamScanner("127.0.0.1", port))).ShouldBeOfType<FileVerdict.Held>();
        held.File.Scan.ShouldBe(ScanState.NotPossible);
        held.Reason.ToString().ShouldStartWith("Held: ");
    }

    [Fact]
    public async Task A_scanner_that_never_answers_holds_the_file()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var scanner = new ClamScanner("127.0.0.1", ((IPEndPoint)silent.LocalEndpoint).Port, TimeSpan.FromMilliseconds(200));
        (await Inspect(scanner)).ShouldBeOfType<FileVerdict.Held>();
    }

    [Fact]
    public void The_option_is_host_and_port_or_nothing()
    {
        ClamScanner.FromOption("").ShouldBeNull();
        ClamScanner.FromOption("127.0.0.1:3310").ShouldNotBeNull();
        Should.Throw<ArgumentException>(() => ClamScanner.FromOption("clamd")).Message.ShouldContain("host:port");
    }

    private static Task<FileVerdict> Inspect(ClamScanner scanner) =>
        new FileInspection(FileLimits.Default, scanner).InspectAsync(new MemoryStream(Pdfs.Plain()), "a.pdf", FilePurpose.Document, TestContext.Current.CancellationToken);

    /// <summary>Speaks enough of clamd's protocol to check what is sent to it.</summary>
    private sealed class Daemon : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly string _version, _answer;

        public Daemon(string version, string answer)
        {
            (_version, _answer) = (version, answer);
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _ = Serve();
        }

        public int Port { get; }

        public void Dispose() => _listener.Dispose();

        private async Task Serve()
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var line = client.GetStream();
                var command = await ReadCommand(line);
                var reply = command == "zVERSION" ? _version : await ReadContent(line) == Pdfs.Plain().Length ? _answer : "stream: wrong length ERROR";
                await line.WriteAsync(Encoding.ASCII.GetBytes(reply + "\0"));
            }
        }

        private static async Task<string> ReadCommand(NetworkStream line)
        {
            var text = new StringBuilder();
            var one = new byte[1];
            while (await line.ReadAsync(one) == 1 && one[0] != 0) text.Append((char)one[0]);
            return text.ToString();
        }

        private static async Task<int> ReadContent(NetworkStream line)
        {
            var total = 0;
            var head = new byte[4];
            while (true)
            {
                await line.ReadExactlyAsync(head);
                var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head);
                if (length == 0) return total;
                await line.ReadExactlyAsync(new byte[length]);
                total += length;
            }
        }
    }
}
