using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Serai.Platform.Language;

namespace Serai.Platform.Files;

/// <summary>Reads one XML part of a document with nothing resolved, and refuses what runs or calls out.</summary>
internal static partial class OfficeXml
{
    public static void Check(Stream stream, string name, FileLimits limits)
    {
        var isRelations = name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        // Excel itself writes unclosed <br> tags in the drawings of its comments, so well-formedness is not asked of those.
        var isDrawing = name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);
        var fields = new Fields();
        try
        {
            Walk(stream, limits, reader =>
            {
                if (isRelations) CheckRelation(reader);
                else fields.Look(reader);
            });
        }
        catch (FileRefusedException refused) when (isDrawing && refused.Fault == FileFault.XmlDamaged)
        {
        }
    }

    public static void Walk(Stream stream, FileLimits limits, Action<XmlReader> look)
    {
        var names = new BoundedNames(limits.XmlNames);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.PartBytes,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = names,
            CloseInput = false,
        };
        try
        {
            // Office writes UTF-8 only. Reading as strict UTF-8 whatever the declaration says leaves no other encoding to hide in.
            // With its own preamble the encoding passes over a byte order mark, which many writers of Office files put before each part.
            using var text = new StreamReader(stream, new UTF8Encoding(true, true), detectEncodingFromByteOrderMarks: false, bufferSize: 16384, leaveOpen: true);
            using var reader = XmlReader.Create(text, settings);
            while (reader.Read())
            {
                if (reader.Depth > limits.XmlDepth)
                    throw new FileRefusedException(FileFault.XmlTooDeep, new Message("This document is nested deeper than {0} levels.", limits.XmlDepth));
                if (reader.NodeType == XmlNodeType.XmlDeclaration)
                {
                    if (reader.GetAttribute("encoding") is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !encoding.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
                        throw OtherEncoding();
                    continue;
                }
                if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == "http://www.w3.org/2001/XInclude") throw External();
                look(reader);
            }
        }
        catch (DecoderFallbackException)
        {
            throw OtherEncoding();
        }
        catch (XmlException error)
        {
            // The reader has no code for this case; only a document type makes it name the setting.
            if (error.Message.Contains("DTD", StringComparison.Ordinal) || error.Message.Contains("DtdProcessing", StringComparison.Ordinal))
                throw new FileRefusedException(FileFault.XmlDocumentType, new Message("This document contains a document type declaration, which can reach out to other files. It is not accepted."));
            throw new FileRefusedException(FileFault.XmlDamaged, new Message("A part of this document is damaged and cannot be read."));
        }
    }

    internal static FileRefusedException External() =>
        new(FileFault.ExternalReference, new Message("This document loads something from outside when it is opened (a template, a picture, a data source or another document). Remove the link and send it again."));

    private static FileRefusedException OtherEncoding() =>
        new(FileFault.XmlEncoding, new Message("A part of this document is written in an encoding that is not accepted here."));

    private static void CheckRelation(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") return;
        var type = reader.GetAttribute("Type") ?? "";
        var target = reader.GetAttribute("Target") ?? "";
        var isOutside = string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase) || Outside().IsMatch(target);
        var kind = type[(type.LastIndexOf('/') + 1)..];
        if (isOutside && kind != "hyperlink") throw External();
        switch (kind)
        {
            case "attachedTemplate" or "aFChunk" or "subDocument" or "externalLink" or "externalLinkPath" or "connections" or "queryTable":
                throw External();
            case "vbaProject" or "wordVbaData" or "xlMacrosheet" or "xlIntlMacrosheet":
                throw OfficeInspection.Macro();
            case "oleObject" or "control" or "activeXControlBinary" or "webextension":
                throw new FileRefusedException(FileFault.EmbeddedObject, new Message("This document has another file or a control embedded in it. Remove it, or send that file on its own."));
        }
    }

    [GeneratedRegex(@"^\s*([A-Za-z][A-Za-z0-9+.-]*:|\\\\|//)", RegexOptions.NonBacktracking)]
    private static partial Regex Outside();

    /// <summary>Formulas of workbooks and field instructions of documents.</summary>
    private sealed partial class Fields
    {
        private readonly Stack<StringBuilder> _open = new();
        private string? _inside;

        public void Look(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    OnElement(reader);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _inside is not null:
                    OnText(reader.Value);
                    break;
                case XmlNodeType.EndElement when reader.LocalName == _inside:
                    _inside = null;
                    break;
            }
        }

        private void OnElement(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "f" or "formula" or "formula1" or "formula2" or "definedName" or "instrText" when !reader.IsEmptyElement:
                    _inside = reader.LocalName;
                    break;
                case "fldSimple":
                    Instruction(AttributeNamed(reader, "instr"));
                    break;
                case "fldChar":
                    OnFieldMark(AttributeNamed(reader, "fldCharType"));
                    break;
                case "ddeLink" or "ddeItems" or "oleLink":
                    throw DataExchange();
                case "altChunk" or "attachedTemplate" or "subDoc" when reader.HasAttributes && AttributeNamed(reader, "id") is { Length: > 0 }:
                    throw External();
                case "row" when reader.GetAttribute("r") is { } row && (!int.TryParse(row, out var number) || number is < 1 or > 1_048_576):
                    throw new FileRefusedException(FileFault.XmlDamaged, new Message("A part of this document is damaged and cannot be read."));
            }
        }

        private void OnText(string text)
        {
            if (_inside == "instrText")
            {
                if (_open.Count == 0) Instruction(text);
                else if (_open.Peek().Length < 65_536) _open.Peek().Append(text);
            }
            else
            {
                Formula(text);
            }
        }

        private void OnFieldMark(string? mark)
        {
            if (mark == "begin")
            {
                _open.Push(new StringBuilder());
            }
            else if (_open.Count > 0 && mark == "separate")
            {
                Instruction(_open.Peek().ToString());
                _open.Peek().Clear();
            }
            else if (_open.Count > 0 && mark == "end")
            {
                Instruction(_open.Pop().ToString());
            }
        }

        private static void Instruction(string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return;
            if (ExchangeField().IsMatch(text)) throw DataExchange();
            if (LoadingField().IsMatch(text)) throw External();
        }

        private static void Formula(string text)
        {
            if (text.Contains('|') && OutsideQuotes(text).Contains('|')) throw DataExchange();
            if (CallingFunction().IsMatch(text))
                throw new FileRefusedException(FileFault.CallingFormula, new Message("A formula in this workbook calls another program or a web address. Replace it by its value and send it again."));
        }

        // Excel has no operator '|': outside quotes it only stands between program and topic of a data exchange.
        private static string OutsideQuotes(string formula)
        {
            var rest = new StringBuilder(formula.Length);
            char? quote = null;
            foreach (var c in formula)
            {
                if (quote is null)
                {
                    if (c == '"') quote = c;
                    else rest.Append(c);
                }
                else if (c == quote)
                {
                    quote = null;
                }
            }
            return rest.ToString();
        }

        private static string? AttributeNamed(XmlReader reader, string name)
        {
            string? value = null;
            if (!reader.MoveToFirstAttribute()) return null;
            do
            {
                if (reader.LocalName == name) value = reader.Value;
            }
            while (value is null && reader.MoveToNextAttribute());
            reader.MoveToElement();
            return value;
        }

        private static FileRefusedException DataExchange() =>
            new(FileFault.DataExchange, new Message("This document starts another program when it is opened (data exchange). Remove that field or formula and send it again."));

        [GeneratedRegex(@"^\s*DDE(AUTO)?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
        private static partial Regex ExchangeField();

        [GeneratedRegex(@"^\s*(INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE|LINK|RD|DATABASE)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
        private static partial Regex LoadingField();

        [GeneratedRegex(@"(^|[^A-Za-z0-9_.])(_xlfn\.)?(WEBSERVICE|RTD|CALL|REGISTER(\.ID)?|EXEC|IMAGE|SQL\.REQUEST)\s*\(", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
        private static partial Regex CallingFunction();
    }

    /// <summary>The reader keeps every name it meets; a part made of nothing but new names must not fill the memory.</summary>
    private sealed class BoundedNames(int most) : NameTable
    {
        private int _count;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        private string Counted(string name) => ++_count <= most
            ? name
            : throw new FileRefusedException(FileFault.XmlTooLong, new Message("This document uses more than {0} different names inside.", most));
    }
}
