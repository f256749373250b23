using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Platform.Pages;

/// <summary>
/// A form is carried out once. Its key is saved in the transaction of its change; the same form sent again leads to
/// where the first one led, and the same key with other content is refused.
/// </summary>
sealed class OnceFilter(SeraiDb db, Reader reader) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.Form["__key"].ToString() is not { Length: > 15 and <= 60 } sent)
        {
            await next();
            return;
        }
        var holder = reader.AccountId ?? reader.LinkId ?? Guid.Empty;
        var key = $"{holder:N}:{sent}"[..Math.Min(80, 33 + sent.Length)];
        var body = HashOf(request);
        if (await AnswerAgainAsync(context, key, body))
            return;
        context.HttpContext.Items["serai.once"] = key;
        var executed = await next();
        if (executed.Exception is DbUpdateException && !executed.ExceptionHandled)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<SubmissionKey>().AnyAsync(k => k.Key == key))
            {
                executed.ExceptionHandled = true;
                executed.Result = new LocalRedirectResult(await LocationAsync(key) ?? request.Path);
                return;
            }
        }
        if (executed.Exception is null && executed.Result is LocalRedirectResult done)
            await db.Set<SubmissionKey>().Where(k => k.Key == key)
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.Location, done.Url).SetProperty(k => k.BodyHash, body));
    }

    async Task<bool> AnswerAgainAsync(PageHandlerExecutingContext context, string key, string body)
    {
        var earlier = await db.Set<SubmissionKey>().AsNoTracking().FirstOrDefaultAsync(k => k.Key == key);
        if (earlier is null)
            return false;
        context.Result = earlier.BodyHash is { } hash && hash != body
            ? new StatusCodeResult(StatusCodes.Status422UnprocessableEntity)
            : new LocalRedirectResult(await LocationAsync(key) ?? context.HttpContext.Request.Path);
        return true;
    }

    /// <summary>The first press may still be on its way to its receipt; wait for it a moment.</summary>
    async Task<string?> LocationAsync(string key)
    {
        for (var i = 0; i < 20; i++)
        {
            var location = await db.Set<SubmissionKey>().Where(k => k.Key == key).Select(k => k.Location).FirstOrDefaultAsync();
            if (location is not null)
                return location;
            await Task.Delay(50);
        }
        return null;
    }

    static string HashOf(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in request.Form.Where(f => f.Key is not "__RequestVerificationToken").OrderBy(f => f.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{field.Key}\n{field.Value}\n"));
        foreach (var file in request.Form.Files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.FileName}\n{file.Length}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
