using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Serai.Platform.Files;

/// <summary>
/// Sends a file to a clamd daemon (INSTREAM). A daemon that cannot be reached, answers with an error, or has no signatures is never
/// taken for "clean". The address comes from the operator's configuration, never from content.
/// </summary>
public sealed class ClamScanner(string host, int port, TimeSpan timeout)
{
    public ClamScanner(string host, int port) : this(host, port, TimeSpan.FromSeconds(20)) { }

    /// <summary>"host:port"; null when the option is empty.</summary>
    public static ClamScanner? FromOption(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        var colon = address.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(address.AsSpan(colon + 1), out var port) || port is < 1 or > 65535)
            throw new ArgumentException($"The address of the virus scanner is '{address}'; expected host:port.", nameof(address));
        return new ClamScanner(address[..colon].Trim('[', ']'), port);
    }

    public sealed record Answer(bool IsClean, bool IsInfected, string Said);

    public async Task<Answer> ScanAsync(Stream file, CancellationToken ct)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(timeout);
        try
        {
            // With signatures it says "ClamAV 1.4.6/27500/Mon Nov 23 09:00:00 2026", without them only "ClamAV 1.4.6".
            var version = await AskAsync("zVERSION\0"u8.ToArray(), null, clock.Token);
            if (version.Split('/').Length < 2) return new Answer(false, false, version);
            var said = await AskAsync("zINSTREAM\0"u8.ToArray(), file, clock.Token);
            return new Answer(said.EndsWith(": OK", StringComparison.Ordinal), said.EndsWith(" FOUND", StringComparison.Ordinal), said);
        }
        catch (Exception error) when (error is SocketException or IOException || (error is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new Answer(false, false, error.Message);
        }
    }

    private async Task<string> AskAsync(byte[] command, Stream? content, CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, ct);
        await using var line = client.GetStream();
        await line.WriteAsync(command, ct);
        if (content is not null) await SendAsync(line, content, ct);
        var answer = new byte[4096];
        var length = 0;
        int read;
        while (length < answer.Length && (read = await line.ReadAsync(answer.AsMemory(length), ct)) > 0)
        {
            length += read;
            if (answer.AsSpan(0, length).Contains((byte)0)) break;
        }
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', ' ');
    }

    private static async Task SendAsync(NetworkStream line, Stream content, CancellationToken ct)
    {
        var chunk = new byte[4 + 65536];
        int read;
        while ((read = await content.ReadAsync(chunk.AsMemory(4), ct)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await line.WriteAsync(chunk.AsMemory(0, 4 + read), ct);
        }
        await line.WriteAsync(new byte[4], ct);
    }
}
