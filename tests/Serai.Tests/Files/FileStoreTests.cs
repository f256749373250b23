using Microsoft.Extensions.Time.Testing;
using Serai.Platform.Files;

namespace Serai.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "serai-store-" + Guid.CreateVersion7().ToString("N"));
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private FileStore Store() => new(_folder, _clock);

    [Fact]
    public void What_is_saved_is_read_back_and_counted()
    {
        var store = Store();
        var stored = store.Save("letter"u8);
        store.Read(stored.Id).ShouldBe("letter"u8.ToArray());
        stored.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("letter"u8)));
        store.TotalSize().ShouldBe(6);
        Store().Ids().ShouldBe([stored.Id]);
    }

    [Fact]
    public void A_deleted_file_is_gone_and_deleting_it_again_is_no_error()
    {
        var store = Store();
        var id = store.Save("x"u8).Id;
        store.Delete(id);
        store.Delete(id);
        store.Exists(id).ShouldBeFalse();
        Should.Throw<IOException>(() => store.Open(id));
    }

    [Fact]
    public async Task A_received_file_is_kept_under_a_name_of_our_own_or_not_at_all()
    {
        var ct = TestContext.Current.CancellationToken;
        var store = Store();
        using (var dropped = await store.ReceiveAsync(new MemoryStream(Pdfs.Plain()), 1000, ct)) dropped.IsTooLarge.ShouldBeFalse();
        store.Ids().ShouldBeEmpty();

        using var received = await store.ReceiveAsync(new MemoryStream(Pdfs.Plain()), FilePurpose.Document.MaxBytes, ct);
        var verdict = (FileVerdict.Accepted)await new FileInspection().InspectAsync(received.Path, "../cv.pdf", FilePurpose.Document, ct);
        var stored = store.Keep(received, verdict.File);
        store.Read(stored.Id).ShouldBe(Pdfs.Plain());
        stored.Sha256.ShouldBe(verdict.File.ReceivedSha256);
        System.IO.Directory.GetFiles(Path.Combine(_folder, "incoming")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cleaned_picture_is_what_is_kept()
    {
        var ct = TestContext.Current.CancellationToken;
        var store = Store();
        using var received = await store.ReceiveAsync(new MemoryStream(Pictures.JpegWithPosition()), FilePurpose.Photo.MaxBytes, ct);
        var file = ((FileVerdict.Accepted)await new FileInspection().InspectAsync(received.Path, "a.jpg", FilePurpose.Photo, ct)).File;
        store.Read(store.Keep(received, file).Id).ShouldBe(file.Cleaned);
        System.IO.Directory.GetFiles(Path.Combine(_folder, "incoming")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Receiving_stops_one_byte_past_the_limit()
    {
        using var received = await Store().ReceiveAsync(new MemoryStream(new byte[500_000]), 1000, TestContext.Current.CancellationToken);
        received.IsTooLarge.ShouldBeTrue();
        new FileInfo(received.Path).Length.ShouldBe(1001);
    }

    [Fact]
    public void A_sweep_removes_old_orphans_and_leaves_named_and_young_files()
    {
        var store = Store();
        var named = store.Save("a"u8).Id;
        var orphan = store.Save("b"u8).Id;
        File.WriteAllText(Path.Combine(_folder, "incoming", "left-over"), "c");
        _clock.Advance(TimeSpan.FromDays(2));
        store.Sweep(id => id == named, TimeSpan.FromDays(3)).ShouldBe(0);
        store.Sweep(id => id == named, TimeSpan.FromDays(1)).ShouldBe(2);
        store.Ids().ShouldBe([named]);
        store.Exists(orphan).ShouldBeFalse();
    }

    [Fact]
    public void Only_the_owner_can_read_a_stored_file()
    {
        if (OperatingSystem.IsWindows()) return;
        var store = Store();
        var id = store.Save("x"u8).Id;
        File.GetUnixFileMode(System.IO.Directory.GetFiles(_folder, id.ToString("N"), SearchOption.AllDirectories).Single()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
