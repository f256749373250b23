using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using StoredFile = Serai.Platform.Data.StoredFile;

namespace Serai.Platform.Mail;

public sealed class MailOptions
{
    /// <summary>Empty: mails are kept in the outbox to be read there.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    public bool Tls { get; set; } = true;

    public string From { get; set; } = "serai@localhost";

    public string FromName { get; set; } = "Serai";
}

/// <summary>Sends what waits in the outbox; a failure is tried again after 1, 4, 16, 64 minutes, then stays for a person to look at.</summary>
sealed class OutboxSender(IServiceScopeFactory scopes, IOptions<MailOptions> options, TimeProvider time, FileStore store, ILogger<OutboxSender> log) : BackgroundService
{
    const int MostAttempts = 5;

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await SendWaitingAsync(stopping);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "The outbox could not be worked through.");
            }
            await Task.Delay(TimeSpan.FromSeconds(10), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    internal async Task<int> SendWaitingAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var now = time.GetUtcNow().UtcDateTime;
        if (options.Value.Host.Length == 0)
            return await db.Set<OutgoingMail>().Where(m => m.State == MailState.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Kept), ct);
        var waiting = await db.Set<OutgoingMail>()
            .Where(m => m.State == MailState.Waiting && (m.NextTryAt == null || m.NextTryAt <= now))
            .OrderBy(m => m.CreatedAt).Take(50).ToListAsync(ct);
        if (waiting.Count == 0)
            return 0;
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        foreach (var mail in waiting)
        {
            try
            {
                if (!client.IsConnected)
                {
                    await client.ConnectAsync(options.Value.Host, options.Value.Port, options.Value.Tls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, ct);
                    if (options.Value.User is { Length: > 0 } user)
                        await client.AuthenticateAsync(user, options.Value.Password ?? "", ct);
                }
                await client.SendAsync(Compose(mail, await AttachmentsAsync(db, mail, ct)), ct);
                mail.State = MailState.Sent;
                mail.SentAt = time.GetUtcNow().UtcDateTime;
                mail.Failure = null;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                mail.Attempts++;
                mail.Failure = exception.Message;
                mail.State = mail.Attempts >= MostAttempts ? MailState.Failed : MailState.Waiting;
                mail.NextTryAt = now.AddMinutes(Math.Pow(4, mail.Attempts - 1));
                log.LogWarning("Mail {Mail} could not be sent: {Reason}", mail.Id, exception.GetType().Name);
            }
            await db.SaveChangesAsync(ct);
        }
        if (client.IsConnected)
            await client.DisconnectAsync(true, ct);
        return waiting.Count;
    }

    /// <summary>The stored files that travel with a mail, in the order in which it names them.</summary>
    async Task<IReadOnlyList<(StoredFile File, byte[] Bytes)>> AttachmentsAsync(SeraiDb db, OutgoingMail mail, CancellationToken ct)
    {
        var ids = (mail.FileIds ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Guid.Parse).ToList();
        if (ids.Count == 0)
            return [];
        var files = await db.Set<StoredFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);
        return [.. ids.Select(id => (files[id], store.Read(id)))];
    }

    /// <summary>The mail library encodes headers, so that no value can add a header of its own.</summary>
    internal MimeMessage Compose(OutgoingMail mail, IReadOnlyList<(StoredFile File, byte[] Bytes)>? attachments = null)
    {
        var message = new MimeMessage { Subject = mail.Subject, MessageId = $"{mail.Id:N}@serai" };
        message.From.Add(new MailboxAddress(options.Value.FromName, options.Value.From));
        message.To.Add(new MailboxAddress(mail.ToName, mail.To));
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var body = new BodyBuilder { TextBody = mail.TextBody, HtmlBody = MailHtml.Of(mail) };
        foreach (var (file, bytes) in attachments ?? [])
            body.Attachments.Add(file.Name, bytes, ContentType.Parse(file.ContentType));
        if (mail.Calendar is { } calendar)
        {
            var part = new TextPart("calendar") { Text = calendar, ContentTransferEncoding = ContentEncoding.Base64 };
            part.ContentType.Parameters["method"] = mail.CalendarMethod ?? "REQUEST";
            part.ContentType.Charset = "utf-8";
            var whole = body.ToMessageBody();
            var alternative = whole as MultipartAlternative ?? ((Multipart)whole).OfType<MultipartAlternative>().First();
            alternative.Add(part);
            message.Body = whole;
            return message;
        }
        message.Body = body.ToMessageBody();
        return message;
    }
}
