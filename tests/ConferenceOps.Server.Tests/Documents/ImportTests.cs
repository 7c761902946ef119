using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.Documents;

public sealed class ImportTests(RunningConference conference)
{
    private const string Document = """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="x"><preface><p><docNumber>WP.1</docNumber></p></preface>
        <mainBody><paragraph><num>1.</num><content>
          <p><i>Decides</i> to meet.<authorialNote><p>In New York.</p></authorialNote></p></content></paragraph></mainBody>
        </statement></akomaNtoso>
        """;

    [Fact]
    public async Task The_Secretariat_imports_a_draft_and_everyone_entitled_can_read_it()
    {
        using var answer = await Post(RunningConference.Secretary, Document);
        var imported = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(
            ("WP.1", 1, 1),
            (imported.GetProperty("symbol").GetString(), imported.GetProperty("operative").GetInt32(), imported.GetProperty("footnotes").GetInt32()));
        var draft = await (
            await conference.As(RunningConference.Observer)).Draft(new(imported.GetProperty("draft").GetGuid()), cancel: TestContext.Current.CancellationToken);
        Assert.Equal("*Decides* to meet.^[In New York.]", draft!.Paragraphs.Single().Text);
    }

    [Fact]
    public async Task A_file_sent_again_because_the_answer_was_lost_makes_one_draft()
    {
        var (symbol, command) = ($"WP.{Guid.CreateVersion7():N}", Guid.CreateVersion7());
        var documents = new Client.DocumentClient(await conference.Http(RunningConference.Secretary));
        var first = await Send();
        var again = await Send();
        Assert.Equal(first.Draft!.Draft, again.Draft!.Draft);
        var drafts = await (await conference.As(RunningConference.Secretary)).Drafts(cancel: TestContext.Current.CancellationToken);
        Assert.Equal(first.Draft.Draft, Assert.Single(drafts, draft => draft.Symbol == symbol).Id.Value);

        Task<Client.ImportResult> Send() => documents.ImportDraft(
            DemoConference.ReviewConference.Value, "wp1.xml", new MemoryStream(
                Encoding.UTF8.GetBytes(Document.Replace("WP.1", symbol, StringComparison.Ordinal))), command,
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_id_sent_again_with_another_file_is_refused_and_changes_nothing()
    {
        var (symbol, command) = ($"WP.{Guid.CreateVersion7():N}", Guid.CreateVersion7());
        var documents = new Client.DocumentClient(await conference.Http(RunningConference.Secretary));
        var chair = new Client.DocumentClient(await conference.Http(RunningConference.Chair));
        Assert.Null((await Send(documents, "to meet")).Refusal);

        Assert.Equal("command-reused", (await Send(documents, "not to meet")).Refusal!.Reason);
        Assert.Equal("command-reused", (await Send(chair, "to meet")).Refusal!.Reason);
        Assert.Equal("command-reused", (await Send(documents, "to meet", DemoConference.PreparatoryCommittee.Value)).Refusal!.Reason);

        var client = await conference.As(RunningConference.Secretary);
        var draft = Assert.Single(await client.Drafts(cancel: TestContext.Current.CancellationToken), draft => draft.Symbol == symbol);
        var kept = await client.Draft(draft.Id, cancel: TestContext.Current.CancellationToken);
        Assert.Contains("Decides* to meet", kept!.Paragraphs.Single().Text, StringComparison.Ordinal);

        Task<Client.ImportResult> Send(Client.DocumentClient by, string decision, Guid? body = null) => by.ImportDraft(
            body ?? DemoConference.ReviewConference.Value, "wp1.xml", new MemoryStream(Encoding.UTF8.GetBytes(
                Document.Replace("WP.1", symbol, StringComparison.Ordinal).Replace("to meet", decision, StringComparison.Ordinal))), command,
            TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(RunningConference.Observer, HttpStatusCode.Forbidden)]
    [InlineData(RunningConference.Delegate, HttpStatusCode.Forbidden)]
    [InlineData(RunningConference.Administrator, HttpStatusCode.Forbidden)]
    public async Task Nobody_else_imports(string? who, HttpStatusCode status)
    {
        using var answer = await Post(who, Document);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_refused_file_leaves_nothing_behind()
    {
        var client = await conference.As(RunningConference.Secretary);
        var symbol = $"WP.{Guid.CreateVersion7():N}";
        using var answer = await Post(RunningConference.Secretary, Document.Replace("WP.1", symbol, StringComparison.Ordinal)[..^40]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var refusal = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("refusal");
        Assert.Equal("cut-off", refusal.GetProperty("reason").GetString());
        Assert.StartsWith("Line 3", refusal.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await client.Drafts(cancel: TestContext.Current.CancellationToken), draft => draft.Symbol == symbol);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_in_words()
    {
        using var answer = await Post(RunningConference.Secretary, new string(' ', (20 * 1024 * 1024) + 10));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("20 MiB", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_does_not_exist_gets_no_draft()
    {
        using var answer = await Post(RunningConference.Secretary, Document, Guid.CreateVersion7());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_read()
    {
        using var answer = await Post(RunningConference.Secretary, Document, type: "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> Post(string? who, string document, Guid? body = null, string type = "application/xml")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(document)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        return await (await conference.Http(who)).PostAsync(
            new Uri(
                $"documents/import?body={body ?? DemoConference.ReviewConference.Value}&fileName=wp1.xml",
                UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
