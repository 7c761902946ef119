using System.Text;
using System.Text.RegularExpressions;
using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

public sealed partial class Importing(Venue venue)
{
    private const string Document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
          <statement name="resolution">
            <meta><identification source="#test"><FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2024-06-28/78-999/"/></FRBRWork>
              <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
            <preface><p><docNumber>78/999.</docNumber><docTitle>The keeping of lighthouses</docTitle></p></preface>
            <preamble><container name="recital"><p><i>Noting</i> that ships pass at night,</p></container></preamble>
            <mainBody>
              <paragraph><num>1.</num><content><p><i>Decides</i> that each lighthouse shall be lit at dusk;</p></content></paragraph>
              <paragraph><num>2.</num><content><p><i>Requests</i> its keeper to stay awake.</p></content></paragraph>
            </mainBody>
          </statement>
        </akomaNtoso>
        """;

    [Fact]
    public async Task The_Secretariat_makes_a_draft_of_a_file()
    {
        await using var secretary = await (await venue.Conference()).Enter("secretary");
        await Import(secretary, "lighthouses.xml", Document);
        var outcome = secretary.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "lighthouses.xml" });
        await Expect(outcome).ToContainTextAsync("1 preambular and 2 operative paragraphs");
        await outcome.GetByRole(AriaRole.Link, new() { Name = "Open the draft" }).ClickAsync();
        await Expect(secretary.Page.GetByRole(AriaRole.Heading, new() { Name = "The keeping of lighthouses" })).ToBeVisibleAsync();
        await Expect(secretary.Paragraph("1")).ToContainTextAsync("Decides that each lighthouse shall be lit at dusk;");
        await Expect(secretary.Paragraph("1").GetByRole(AriaRole.Emphasis)).ToHaveTextAsync("Decides");
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_refused_with_its_line_and_leaves_nothing()
    {
        await using var secretary = await (await venue.Conference()).Enter("secretary");
        await Import(secretary, "cut.xml", Document.Replace("lighthouses", "bridges", StringComparison.Ordinal)[..^60]);
        var outcome = secretary.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "cut.xml" });
        await Expect(outcome).ToContainTextAsync(RefusedWithLine());
        await secretary.Turn("Drafts");
        await Expect(secretary.Main.GetByRole(AriaRole.Link, new() { Name = "Draft outcome document" })).ToBeVisibleAsync();
        await Expect(secretary.Main).Not.ToContainTextAsync("The keeping of bridges");
    }

    private static async Task Import(Person secretary, string file, string content)
    {
        await secretary.Turn("Import");
        await secretary.Page.GetByLabel("Files").SetInputFilesAsync(
            new FilePayload { Name = file, MimeType = "application/xml", Buffer = Encoding.UTF8.GetBytes(content) });
    }

    [GeneratedRegex(@"Refused: Line \d+, column \d+:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RefusedWithLine();
}
