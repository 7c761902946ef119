using System.Net;
using System.Text;
using ConferenceOps.Client.Tests.GraphQL;

namespace ConferenceOps.Client.Tests.Documents;

public sealed class DocumentClientTests
{
    private static readonly Guid Command = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad92");
    private static readonly Guid Body = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad90");

    [Fact]
    public async Task A_file_is_sent_as_it_is_and_what_was_made_of_it_is_told()
    {
        var server = new FakeServer(FakeServer.Json("""
            {"draft":"0190163d-8694-739b-aea5-966c26f8ad91","symbol":"A/RES/1/2","title":"A resolution","language":"en",
             "headings":1,"preambular":12,"operative":34,"footnotes":16,"notUnderstood":[{"element":"table","count":2,"line":40}]}
            """));
        var imported = await Import(server);
        Assert.Equal(34, imported.Draft!.Operative);
        Assert.Equal([new("table", 2, 40)], imported.Draft.NotUnderstood);
        Assert.Equal("<akomaNtoso/>", server.Bodies[0]);
        Assert.Equal($"/documents/import?body={Body}&commandId={Command}&fileName=r%C3%A9solution%201.xml", server.Requests[0].RequestUri!.PathAndQuery);
        Assert.Equal("application/octet-stream", server.Requests[0].Content!.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_refused_file_says_why(HttpStatusCode status)
    {
        var server = new FakeServer(FakeServer.Json(
            """{"refusal":{"reason":"not-akoma-ntoso","message":"Line 1: this is no Akoma Ntoso document."}}""", status));
        Assert.Equal(new("not-akoma-ntoso", "Line 1: this is no Akoma Ntoso document.", null), (await Import(server)).Refusal);
    }

    [Fact]
    public async Task A_proxy_that_refuses_a_large_file_is_understood() =>
        Assert.Equal(
            "too-large",
            (await Import(new(new HttpResponseMessage(HttpStatusCode.RequestEntityTooLarge) { Content = new StringContent("<html/>") }))).Refusal!.Reason);

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "sign-in-required")]
    [InlineData(HttpStatusCode.Forbidden, "not-entitled")]
    public async Task Who_may_not_import_is_told_so(HttpStatusCode status, string reason) =>
        Assert.Equal(reason, (await Import(new(new HttpResponseMessage(status)))).Refusal!.Reason);

    [Fact]
    public async Task An_import_is_not_sent_twice()
    {
        var server = new FakeServer(new HttpRequestException("lost"));
        await Assert.ThrowsAsync<HttpRequestException>(() => Import(server));
        Assert.Single(server.Bodies);
    }

    private static Task<ImportResult> Import(FakeServer server) =>
        new DocumentClient(server.Http).ImportDraft(Body, "résolution 1.xml", new MemoryStream(Encoding.UTF8.GetBytes("<akomaNtoso/>")), Command);
}
