using System.Net;
using System.Text;
using Bunit;
using ConferenceOps.Domain;
using ConferenceOps.Web.Documents;
using Microsoft.AspNetCore.Components.Forms;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Documents;

public sealed class ImportPageTests : IAsyncLifetime
{
    private readonly ServerContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Theory]
    [InlineData(Roles.Delegate)]
    [InlineData(Roles.Observer)]
    [InlineData(Roles.Administrator)]
    public void Others_are_told_who_imports_and_offered_to_sign_in(Roles role)
    {
        var page = Page(role);
        page.MustBeAccessible();
        Assert.Contains("Only the Secretariat and the bureau import documents.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Sign in", page.Find("a.button").TextContent);
        Assert.Empty(page.FindAll("input"));
    }

    [Fact]
    public void Each_file_has_one_line_of_outcome_and_a_refusal_names_its_line()
    {
        using var http = new HttpClient(new Importer()) { BaseAddress = new("http://conference.example/") };
        context.Documents = new(http);
        var page = Page(Roles.Secretariat);
        page.MustBeAccessible();
        page.FindComponent<InputFile>().UploadFiles(
            InputFileContent.CreateFromText("<akomaNtoso/>", "good.xml"), InputFileContent.CreateFromText("<cut", "cut.xml"),
            InputFileContent.CreateFromText("", "gone.xml"));
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".outcomes li").Count));
        var lines = page.FindAll(".outcomes li").Select(line => line.TextContent).ToList();
        Assert.Contains("A/RES/77/71: 20 preambular and 34 operative paragraphs, 16 footnotes", lines[0], StringComparison.Ordinal);
        Assert.Contains("Not understood: img (2, first in line 40)", lines[0], StringComparison.Ordinal);
        Assert.Contains("Refused: The file ends in line 3, in the middle of an element.", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(
            "gone.xmlThe server could not be reached. Check the connection and try again.",
            string.Concat(lines[2].Split('\n', StringSplitOptions.TrimEntries)), StringComparison.Ordinal);
        Assert.Equal($"drafts/{Id(90)}", page.Find(".outcomes a").GetAttribute("href"));
    }

    [Fact]
    public void A_file_chosen_again_after_its_answer_was_lost_is_the_same_import_and_after_an_answer_another()
    {
        var importer = new Importer();
        using var http = new HttpClient(importer) { BaseAddress = new("http://conference.example/") };
        context.Documents = new(http);
        var page = Page(Roles.Secretariat);
        foreach (var name in new[] { "gone.xml", "gone.xml", "good.xml", "good.xml" })
        {
            var before = page.FindAll(".outcomes li").Count;
            page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("<akomaNtoso/>", name, DateTimeOffset.UnixEpoch));
            page.WaitForAssertion(() => Assert.Equal(before + 1, page.FindAll(".outcomes li").Count));
        }

        Assert.Equal(importer.Asked[0], importer.Asked[1]);
        Assert.NotEqual(importer.Asked[2], importer.Asked[3]);
    }

    private IRenderedComponent<ImportPage> Page(Roles role) => context.Render<ImportPage>(parameters => parameters.AddCascadingValue(For(role)));

    private sealed class Importer : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.Query);
            return Answer(request.RequestUri.Query);
        }

        private static Task<HttpResponseMessage> Answer(string query) => query switch
        {
            var good when good.Contains("good.xml", StringComparison.Ordinal) => Answer(HttpStatusCode.OK, $$"""
                {"draft":"{{Id(90)}}","symbol":"A/RES/77/71","title":"T","language":"en","headings":1,"preambular":20,"operative":34,"footnotes":16,
                 "notUnderstood":[{"element":"img","count":2,"line":40}]}
                """),
            var cut when cut.Contains("cut.xml", StringComparison.Ordinal) => Answer(
                HttpStatusCode.UnprocessableEntity,
                """{"refusal":{"reason":"not-well-formed","message":"The file ends in line 3, in the middle of an element.","rule":null}}"""),
            _ => throw new HttpRequestException("No route to host"),
        };

        private static Task<HttpResponseMessage> Answer(HttpStatusCode status, string json) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
