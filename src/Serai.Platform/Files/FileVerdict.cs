using Serai.Platform.Language;

namespace Serai.Platform.Files;

/// <summary>What the inspection of one file came to.</summary>
public abstract record FileVerdict
{
    private FileVerdict() { }

    public sealed record Accepted(InspectedFile File) : FileVerdict;

    /// <summary>Nothing wrong was found, but the virus scanner could not look: keep it apart, show it to nobody.</summary>
    public sealed record Held(InspectedFile File, Message Reason) : FileVerdict;

    /// <summary>The reason names what is wrong and never repeats the file's content.</summary>
    public sealed record Refused(FileFault Fault, Message Reason) : FileVerdict;
}

/// <param name="ContentType">Found from the content, never from what the browser said.</param>
/// <param name="Name">Safe to show; it is text, never a path.</param>
/// <param name="Sha256">Of the bytes to store, in lower-case hex.</param>
/// <param name="ReceivedSha256">Of the bytes as they came, for the receipt; differs from <paramref name="Sha256"/> when a picture was cleaned.</param>
/// <param name="Size">Of the bytes to store.</param>
/// <param name="Cleaned">The bytes to store instead of the received ones; null when the received ones are stored.</param>
/// <param name="Notes">What the person should know, for example that the name has two extensions.</param>
public sealed record InspectedFile(FileKind Kind, string ContentType, string Name, string Sha256, string ReceivedSha256, long Size,
    byte[]? Cleaned, ScanState Scan, IReadOnlyList<Message> Notes);

public enum ScanState { NotConfigured, Clean, NotPossible }

/// <summary>Why a file was refused: stable names for the audit, the receipts and the tests.</summary>
public enum FileFault
{
    Empty, TooLarge, Name, TypeNotAccepted, ContentDiffers, OldOffice,
    ArchiveDamaged, ArchiveBomb, ArchiveNames, ArchiveLink, ArchivePrefix, ArchiveDuplicate, ArchiveEncrypted, TooManyParts, UnexpectedPart,
    XmlDocumentType, XmlDamaged, XmlTooDeep, XmlTooLong, XmlEncoding,
    Macro, EmbeddedObject, ExternalReference, DataExchange, CallingFormula,
    PdfDamaged, PdfActive, PdfEncrypted, TooManyPages,
    PictureDamaged, PictureTooLarge, PictureBomb,
    TestVirus, Virus, TookTooLong,
}

/// <summary>Carries a refusal out of a reader that is several layers down; caught in <see cref="FileInspection"/> only.</summary>
internal sealed class FileRefusedException(FileFault fault, Message reason) : Exception(reason.English)
{
    public FileFault Fault => fault;
    public Message Reason => reason;
}
