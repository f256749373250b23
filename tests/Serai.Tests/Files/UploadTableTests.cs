using Serai.Platform.Files;

namespace Serai.Tests.Files;

public sealed class UploadTableTests
{
    [Fact]
    public void The_documentation_lists_every_purpose_as_the_code_has_it()
    {
        var page = File.ReadAllLines(Path.Combine(Root(), "docs", "uploads.md"));
        var documented = page.SkipWhile(l => !l.StartsWith("| Purpose ", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));
        documented.ShouldBe(FilePurpose.All.Select(p => $"| {p.Name} | {p.Listed} | {p.MaxBytes / 1024 / 1024} MB |"));
    }

    [Fact]
    public void A_file_field_offers_the_extensions_of_its_purpose() => FilePurpose.CandidateDocument.Accept.ShouldBe(".pdf,.jpg,.jpeg,.png");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Serai.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Serai.slnx");
        return folder.FullName;
    }
}
