using ConferenceOps.Domain;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Server.GraphQL;
using ConferenceOps.Storage.ReadModels.Meetings;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class DocumentationTests
{
    [Fact]
    public void A_type_is_told_by_its_summary() =>
        Assert.Equal("Why a command was not carried out: a value, not an error.", Documentation.Of(typeof(Refusal)));

    [Fact]
    public void A_parameter_of_a_record_is_told_by_its_own_words() =>
        Assert.Equal("What is wrong and what to do, in a plain sentence for people.", Documentation.Of(typeof(Refusal), nameof(Refusal.Message)));

    [Theory]
    [InlineData(typeof(MeetingRow), nameof(MeetingRow.Starts), "When it is planned to begin.")]
    [InlineData(typeof(Cost), nameof(Cost.Total), "All together.")]
    public void A_property_is_told_by_its_summary(Type type, string property, string words) => Assert.Equal(words, Documentation.Of(type, property));

    [Fact]
    public void What_is_marked_as_code_or_refers_to_it_becomes_plain_words()
    {
        Assert.Equal("A stable name in lower case with hyphens, for programs: meeting-not-open.", Documentation.Of(typeof(Refusal), nameof(Refusal.Reason)));
        Assert.Equal("A fact that has been decided; its stored form is named by event name attribute.", Documentation.Of(typeof(IEvent)));
        Assert.Equal("The statement ended; overrun is how many of the seconds it took were beyond the limit.", Documentation.Of(typeof(StatementEnded)));
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_written()
    {
        Assert.Null(Documentation.Of(typeof(Refusal), "Nothing"));
        Assert.Null(Documentation.Of(typeof(DocumentationTests)));
        Assert.Null(Documentation.Of(typeof(string)));
    }
}
