namespace Serai.Hosting;

/// <summary>Where an installation lives and how it is reached.</summary>
sealed record Installation
{
    public required string DataFolder { get; init; }

    /// <summary>A PostgreSQL connection string; null for SQLite in the data folder.</summary>
    public string? Database { get; init; }

    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>The demonstration: people may sign in as a persona without a password.</summary>
    public bool Demo { get; init; }

    public string DatabaseFile => Path.Combine(DataFolder, "serai.db");

    public string FilesFolder => Path.Combine(DataFolder, "files");

    public string KeysFolder => Path.Combine(DataFolder, "keys");

    public void Prepare()
    {
        System.IO.Directory.CreateDirectory(DataFolder);
        System.IO.Directory.CreateDirectory(FilesFolder);
        System.IO.Directory.CreateDirectory(KeysFolder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(KeysFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
