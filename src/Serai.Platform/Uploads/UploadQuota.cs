using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Platform.Uploads;

/// <summary>How much may be stored, in bytes and files; the page Settings changes it.</summary>
public sealed record UploadLimits(long LinkBytes, int LinkFiles, long AccountBytes, int AccountFiles, long MemberBytes, int MemberFiles, long TotalBytes, long FreeBytes)
{
    public const string Prefix = "uploads.";
    public const string LinkMb = "uploads.link-mb";
    public const string LinkFilesKey = "uploads.link-files";
    public const string AccountMb = "uploads.account-mb";
    public const string AccountFilesKey = "uploads.account-files";
    public const string MemberMb = "uploads.member-mb";
    public const string MemberFilesKey = "uploads.member-files";
    public const string TotalMb = "uploads.total-mb";
    public const string FreeMb = "uploads.free-mb";

    const long Mb = 1024 * 1024;

    public static IReadOnlyDictionary<string, long> Usual { get; } = new Dictionary<string, long>
    {
        [LinkMb] = 300, [LinkFilesKey] = 100, [AccountMb] = 5_000, [AccountFilesKey] = 5_000, [MemberMb] = 10_000, [MemberFilesKey] = 20_000, [TotalMb] = 200_000, [FreeMb] = 1_000,
    };

    public static async Task<UploadLimits> ReadAsync(SeraiDb db, CancellationToken ct)
    {
        var set = await db.Set<Setting>().AsNoTracking().Where(s => s.Key.StartsWith(Prefix)).ToDictionaryAsync(s => s.Key, s => s.Value, ct);
        long Value(string key) => set.TryGetValue(key, out var text) && long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= 0 ? value : Usual[key];
        int Files(string key) => (int)Math.Min(int.MaxValue, Value(key));
        return new(Value(LinkMb) * Mb, Files(LinkFilesKey), Value(AccountMb) * Mb, Files(AccountFilesKey), Value(MemberMb) * Mb, Files(MemberFilesKey), Value(TotalMb) * Mb, Value(FreeMb) * Mb);
    }
}

/// <summary>Says whether a file of this size may still be stored: for the link, the account, the Member, the installation, and on the disk.</summary>
public sealed class UploadQuota(SeraiDb db, Reader reader, FreeSpace space, Text text) : IOperation
{
    sealed record Used(long Bytes, int Files);

    /// <returns>Null when there is room, else why not and how much is left.</returns>
    public async Task<Message?> FaultAsync(long size, Guid? memberId, CancellationToken ct)
    {
        var limits = await UploadLimits.ReadAsync(db, ct);
        if (space.Free() - size < limits.FreeBytes)
            return new Message("The server has too little space left, and takes no files for now. The project team has to make room; what you typed is kept.");
        var files = db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking();
        if (reader.LinkId is { } link && await OverAsync(files.Where(f => f.LinkId == link), size, limits.LinkBytes, limits.LinkFiles,
                /*T*/"This file has {0}. Through your link {1} of {2} and {3} of {4} files are stored; {5} are left.", ct) is { } ofLink)
            return ofLink;
        if (reader.AccountId is { } account && await OverAsync(files.Where(f => f.OwnerAccountId == account), size, limits.AccountBytes, limits.AccountFiles,
                /*T*/"This file has {0}. With your account {1} of {2} and {3} of {4} files are stored; {5} are left.", ct) is { } ofAccount)
            return ofAccount;
        if (memberId is { } member && await OverAsync(files.Where(f => f.MemberId == member), size, limits.MemberBytes, limits.MemberFiles,
                /*T*/"This file has {0}. For your administration {1} of {2} and {3} of {4} files are stored; {5} are left.", ct) is { } ofMember)
            return ofMember;
        var total = await files.SumAsync(f => f.Size, ct);
        return total + size > limits.TotalBytes
            ? new Message("This file has {0}. This installation stores {1} of {2}; {3} are left. Tell the project team.", text.Bytes(size), text.Bytes(total), text.Bytes(limits.TotalBytes), text.Bytes(Math.Max(0, limits.TotalBytes - total)))
            : null;
    }

    async Task<Message?> OverAsync(IQueryable<StoredFile> files, long size, long mostBytes, int mostFiles, string sentence, CancellationToken ct)
    {
        var used = await files.GroupBy(_ => 1).Select(g => new Used(g.Sum(f => f.Size), g.Count())).SingleOrDefaultAsync(ct) ?? new Used(0, 0);
        return used.Bytes + size <= mostBytes && used.Files < mostFiles
            ? null
            : new Message(sentence, text.Bytes(size), text.Bytes(used.Bytes), text.Bytes(mostBytes), used.Files, mostFiles, text.Bytes(Math.Max(0, mostBytes - used.Bytes)));
    }
}
