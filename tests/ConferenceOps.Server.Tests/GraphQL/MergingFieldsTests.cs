using ConferenceOps.Domain;
using ConferenceOps.Server.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class MergingFieldsTests(RunningConference conference)
{
    [Theory]
    [InlineData("{ viewer { a: name a: signedIn } }")]
    [InlineData("{ viewer { ... { a: name } ...f } } fragment f on Viewer { a: signedIn }")]
    [InlineData("{ conference { bodies { a: id } ...f } } fragment f on Conference { bodies { a: name } }")]
    [InlineData("{ meetings(first: 1) { totalCount } meetings(first: 2) { totalCount } }")]
    [InlineData("{ meetings(first: 1) { totalCount } meetings { totalCount } }")]
    [InlineData("query($a: Int, $b: Int) { meetings(first: $a) { totalCount } meetings(first: $b) { totalCount } }")]
    [InlineData("{ meetings(status: [SUSPENDED]) { totalCount } meetings(status: [ADJOURNED]) { totalCount } }")]
    [InlineData("query One { viewer { name } } query Two { viewer { a: name a: signedIn } }")]
    public async Task Fields_of_one_name_that_ask_for_different_things_conflict(string document) =>
        Assert.Equal("OVERLAPPING_FIELDS_CAN_BE_MERGED", await Code(document));

    [Theory]
    [InlineData("{ viewer { name name } viewer { signedIn } }")]
    [InlineData("{ viewer { a: name ...f ...f } } fragment f on Viewer { a: name }")]
    [InlineData("{ conference { bodies { id } bodies { a: name } } }")]
    [InlineData("{ meetings(first: 1, status: [SUSPENDED]) { totalCount } meetings(status: [ SUSPENDED ] first: 1) { nodes { id } } }")]
    [InlineData("{ a: conference { x: id } b: conference { x: title } }")]
    public async Task Fields_that_ask_for_the_same_are_one(string document) => Assert.Null(await Code(document));

    private async Task<string?> Code(string document)
    {
        var executor = conference.Services.GetRequiredService<Executor>();
        return (await executor.Execute(new() { Query = document, OperationName = document.Contains("One", StringComparison.Ordinal) ? "One" : null },
            Actor.Public, queriesOnly: true, TestContext.Current.CancellationToken)).Errors?[0].Code;
    }
}
