using System.Text;
using System.Xml;
using System.Xml.Linq;
using ConferenceOps.Domain;

namespace ConferenceOps.Exchange.AkomaNtoso;

/// <summary>Reads Akoma Ntoso documents as the United Nations publishes them: keeps what it understands, and says what it did not.</summary>
public static class AkomaNtosoReader
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/";
    private const string WhatToDo = "Ask whoever made the file for a whole Akoma Ntoso document.";

    /// <summary>
    /// Reads a whole document. Refused, with the line where it went wrong: <c>not-xml</c>, <c>cut-off</c>, <c>too-large</c>, <c>too-deep</c>,
    /// <c>text-too-long</c>, <c>external-entity</c> (any document type declaration), <c>not-akoma-ntoso</c>, <c>nothing-to-import</c>.
    /// Never throws because of what the file holds.
    /// </summary>
    public static async Task<ReadResult> Read(Stream xml, AkomaNtosoLimits limits, CancellationToken cancellation = default)
    {
        try
        {
            await using var limited = new SizeLimitedStream(xml, limits.MaxBytes);
            using var plain = XmlReader.Create(limited, Settings(limits));
            using var reader = new DepthLimitedReader(plain, limits.MaxDepth);
            return await Load(reader, limits, cancellation) is var (root, refusal) && root is null ? new(null, refusal) : Interpret(root!);
        }
        catch (TooDeepException deep)
        {
            return Refuse(
                "too-deep",
                $"Line {deep.Line}, column {deep.Column}: elements stand more than {limits.MaxDepth} deep within each other. {WhatToDo}");
        }
        catch (TextTooLongException)
        {
            return Refuse("text-too-long", FormattableString.Invariant(
                $"A paragraph of the file has more than {InlineReading.MostCharacters:N0} characters. Divide it into paragraphs."));
        }
        catch (TooLargeException)
        {
            return Refuse("too-large", FormattableString.Invariant(
                $"The file is larger than {limits.MaxBytes / 1024d / 1024d:0.#} MiB, the most that is read. Divide it, or ask for the limit to be raised."));
        }
        catch (XmlException malformed)
        {
            return Refuse(malformed);
        }
        catch (DecoderFallbackException)
        {
            return Refuse("not-xml", $"Line 1: the file is not text in the encoding it declares. {WhatToDo}");
        }
    }

    private static XmlReaderSettings Settings(AkomaNtosoLimits limits) => new()
    {
        Async = true,
        // The declaration is read only to be refused: nothing is fetched, nothing expanded.
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = limits.MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static async Task<(XElement? Root, Refusal? Refusal)> Load(XmlReader reader, AkomaNtosoLimits limits, CancellationToken cancellation)
    {
        while (reader.NodeType is not XmlNodeType.Element && await reader.ReadAsync())
        {
            if (reader.NodeType is XmlNodeType.DocumentType)
            {
                return (null, Because(
                    "external-entity", reader, "the file declares a document type, which could fetch or expand other content. Remove the declaration."));
            }
        }

        if (reader.LocalName != "akomaNtoso" || !reader.NamespaceURI.StartsWith(Namespace, StringComparison.Ordinal))
            return (null, Because("not-akoma-ntoso", reader, $"the file begins with <{reader.Name}>, not with <akomaNtoso> of the OASIS standard. {WhatToDo}"));

        var root = await XElement.LoadAsync(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo, cancellation);
        // What stands after the root must be XML too, or the file is not whole.
        while (await reader.ReadAsync())
            cancellation.ThrowIfCancellationRequested();
        return (root, null);
    }

    private static ReadResult Interpret(XElement root)
    {
        var document = new DocumentReading(root).Read();
        return document.Paragraphs.IsEmpty
            ? Refuse("nothing-to-import", $"Line {((IXmlLineInfo)root).LineNumber}: the document holds no preamble and no main body with text. {WhatToDo}")
            : new(document, null);
    }

    private static ReadResult Refuse(XmlException malformed)
    {
        // The framework tells a cut-off file from a malformed one in words only.
        var cutOff = malformed.Message.Contains("end of file", StringComparison.OrdinalIgnoreCase);
        var where = $"Line {Math.Max(malformed.LineNumber, 1)}, column {malformed.LinePosition}";
        return cutOff
            ? Refuse("cut-off", $"{where}: the file ends here, in the middle of the document. It was probably not copied whole; copy it again.")
            : Refuse("not-xml", $"{where}: this is not well-formed XML: {malformed.Message.Split(" Line ")[0]} {WhatToDo}");
    }

    private static ReadResult Refuse(string reason, string message) => new(null, new(reason, message));

    private static Refusal Because(string reason, object at, string message) =>
        new(reason, $"Line {((IXmlLineInfo)at).LineNumber}, column {((IXmlLineInfo)at).LinePosition}: {message}");
}
