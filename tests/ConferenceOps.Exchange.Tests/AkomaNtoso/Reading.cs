using System.Text;
using ConferenceOps.Exchange.AkomaNtoso;

namespace ConferenceOps.Exchange.Tests.AkomaNtoso;

/// <summary>Reads documents written for the tests.</summary>
internal static class Reading
{
    public static Task<ReadResult> Of(string xml, AkomaNtosoLimits? limits = null) => Of(Encoding.UTF8.GetBytes(xml), limits);

    public static Task<ReadResult> Of(byte[] file, AkomaNtosoLimits? limits = null) =>
        AkomaNtosoReader.Read(new MemoryStream(file), limits ?? new(), TestContext.Current.CancellationToken);

    public static async Task<ReadDocument> Document(string preamble, string mainBody) =>
        (await Of(Xml(preamble, mainBody))).Document ?? throw new InvalidOperationException("Refused.");

    /// <summary>The texts of the paragraphs, each after its kind's initial and its level: "O1 text".</summary>
    public static async Task<string[]> Texts(string mainBody, string preamble = "") =>
        [.. (await Document(preamble, mainBody)).Paragraphs.Select(paragraph => $"{paragraph.Kind.ToString()[0]}{paragraph.Level} {paragraph.Text}")];

    public static string Xml(string preamble, string mainBody) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
          <statement name="resolution">
            <meta><identification source="#test"><FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2024-06-28/78-999/"/></FRBRWork>
              <FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification></meta>
            <preface><p><docNumber>78/999.</docNumber><docTitle><span class="bold">	Le   titre </span></docTitle></p></preface>
            <preamble>{preamble}</preamble>
            <mainBody>{mainBody}</mainBody>
            <conclusions><p>The last day</p></conclusions>
          </statement>
        </akomaNtoso>
        """;

    public static string Paragraph(string inside, string? number = "1.") =>
        $"<paragraph>{(number is null ? "" : $"<num>{number}</num>")}<content><p xml:space=\"preserve\">\t{inside}</p></content></paragraph>";
}
