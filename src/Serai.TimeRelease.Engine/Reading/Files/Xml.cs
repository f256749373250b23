using System.Xml;

namespace Serai.TimeRelease.Engine.Reading.Files;

static class Xml
{
    /// <summary>No document type, nothing fetched, no entities.</summary>
    public static XmlReader Reader(Stream stream, ReadLimits limits) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    });

    /// <summary>Says a fault of XML in our words.</summary>
    public static UnreadableFileException Told(XmlException fault) =>
        fault.Message.Contains("DTD", StringComparison.Ordinal)
            ? new UnreadableFileException(FileCodes.DocumentType, "a document type (DOCTYPE)", "XML without one; it could make the reader fetch or multiply text", fault.LineNumber)
            : new UnreadableFileException(FileCodes.Damaged, $"XML that breaks at line {fault.LineNumber}, position {fault.LinePosition}", "well-formed XML to the end of the file", fault.LineNumber);
}
