using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>Counts questions to the store, so nobody else may ask or change anything meanwhile.</summary>
[CollectionDefinition(nameof(BatchingTests), DisableParallelization = true)]
[Collection(nameof(BatchingTests))]
public sealed class BatchingTests(RunningConference conference)
{
    private static readonly Actor Reader = new(Guid.CreateVersion7(), "Reader", Roles.Delegate);

    [Fact]
    public async Task The_members_of_all_delegations_are_one_question() => Assert.Equal(
        1, await QuestionsOf("{ delegations(first: 200) { nodes { name members { name } } } }"));

    [Fact]
    public async Task The_histories_of_all_paragraphs_are_one_question() => Assert.Equal(
        1, await QuestionsOf($$"""{ draft(id: "{{await Draft()}}") { paragraphs { history { kind by at } } } }"""));

    [Fact]
    public async Task The_last_steps_of_a_whole_draft_are_kept() => Assert.Equal(
        0, await QuestionsOf($$"""{ draft(id: "{{await Draft()}}") { version paragraphs { label text lastStep { kind by at diff { op text } } } } }"""));

    [Fact]
    public async Task Bodies_programmes_meetings_and_agendas_are_kept() => Assert.Equal(
        0, await QuestionsOf("{ conference { bodies { programme { version meetings { title body { name } } } agenda { items { number title } } } } }"));

    [Fact]
    public async Task Proposals_that_await_a_decision_are_kept() => Assert.Equal(
        0, await QuestionsOf($$"""{ draft(id: "{{await Draft()}}") { proposals(status: [TABLED, BRACKETED]) { nodes { id needsRebase } } } }"""));

    [Fact]
    public async Task A_page_of_decided_proposals_is_two_questions() => Assert.Equal(
        2, await QuestionsOf($$"""{ draft(id: "{{await Draft()}}") { proposals { totalCount nodes { id text } } } }"""));

    [Fact]
    public async Task The_revisions_of_all_drafts_are_one_question_and_their_texts_another()
    {
        Assert.Equal(1, await QuestionsOf("{ drafts { revisions { number symbol issuedAt } } }"));
        Assert.Equal(2, await QuestionsOf($$"""{ draft(id: "{{await Draft()}}") { revisions { paragraphs { text } concordance { label was } } } }"""));
    }

    /// <summary>How many commands the store gets when it has been asked the same before.</summary>
    private async Task<int> QuestionsOf(string document)
    {
        var executor = conference.Services.GetRequiredService<Executor>();
        using var first = await executor.Ask(document, null, Reader, default);
        Assert.False(first.RootElement.TryGetProperty("errors", out var errors), errors.ToString());

        var questions = StoreQuestions.Count();
        using var second = await executor.Ask(document, null, Reader, default);

        Assert.Equal(first.RootElement.GetRawText(), second.RootElement.GetRawText());
        return questions.Asked;
    }

    private async Task<string> Draft()
    {
        using var drafts = await conference.Services.GetRequiredService<Executor>()
            .Ask($$"""{ drafts(body: "{{DemoConference.ReviewConference}}") { id symbol createdAt } }""", null, Reader, default);
        return drafts.RootElement.GetProperty("data").GetProperty("drafts").EnumerateArray().Last().GetProperty("id").GetString()!;
    }
}
