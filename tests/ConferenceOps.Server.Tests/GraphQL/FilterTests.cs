using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Server.GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>A filter reveals nothing that its reader may not see: whoever cannot see a thing cannot learn it by what is found for it.</summary>
public sealed class FilterTests(RunningConference conference)
{
    /// <summary>
    /// Every argument of every question, and by what it filters or sorts: by something that whoever may ask is shown in the answer, unless a test below
    /// is named. What is new is to be entered here, with the same thought.
    /// </summary>
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        // The thing itself, by its identity.
        ["Query.body id"] = Identity,
        ["Query.delegation id"] = Identity,
        ["Query.draft id"] = Identity,
        ["Query.meeting id"] = Identity,
        ["Query.speakersList id"] = Identity,
        ["Query.sponsorshipFund id"] = Identity,
        ["Draft.paragraph id"] = Identity,
        ["Draft.proposal id"] = Identity,
        ["Draft.revision number"] = "Revision.number",
        ["Revision.concordance all"] = "ConcordanceEntry.label and was",
        ["Query.groups conference"] = "Conference.id",
        ["Room.meetings from"] = "Meeting.ends",
        ["Room.meetings to"] = "Meeting.starts",
        ["Draft.comparison from"] = "Revision.number",
        ["Draft.comparison to"] = "Revision.number",
        ["Draft.paragraphs deleted"] = "Paragraph.deleted",
        ["Draft.proposals paragraph"] = "Proposal.paragraph",
        ["Draft.proposals status"] = "Proposal.status",
        ["Query.delegations conference"] = "Conference.id",
        ["Query.delegations group"] = "Delegation.group",
        ["Query.delegations kind"] = "Delegation.kind",
        ["Query.delegations search"] = "Delegation.name and code; never its members",
        ["Query.drafts body"] = "Draft.body",
        ["Query.meetings body"] = "Meeting.body",
        ["Query.meetings day"] = "Meeting.starts",
        ["Query.meetings from"] = "Meeting.ends",
        ["Query.meetings to"] = "Meeting.starts",
        ["Query.meetings status"] = "Meeting.status",
        ["Query.meetings order"] = "Meeting.starts and room",
        ["SpeakersList.waiting delegation"] = "Inscription.delegation",
        ["SpeakersList.waiting kind"] = "Inscription.kind",
        ["SpeakersList.waiting order"] = "Inscription.name",
        ["SpeakersList.heard delegation"] = "Inscription.delegation",
        ["SpeakersList.heard meeting"] = "Statement.meeting",
        ["SpeakersList.heard kind"] = "Inscription.kind",
        // For the Secretariat alone, which sees all of the fund.
        ["SponsorshipFund.contributions donor"] = Secretariat,
        ["SponsorshipFund.contributions earmark"] = Secretariat,
        ["SponsorshipFund.contributions order"] = Secretariat,
        ["SponsorshipFund.ledger account"] = Secretariat,
        ["SponsorshipFund.ledger contribution"] = Secretariat,
        ["SponsorshipFund.ledger donor"] = Secretariat,
        ["SponsorshipFund.ledger group"] = Secretariat,
        ["SponsorshipFund.ledger request"] = Secretariat,
        // A State has its own requests before it.
        ["SponsorshipFund.requests group"] = "PlaceRequest.group",
        ["SponsorshipFund.requests state"] = "PlaceRequest.state",
        ["SponsorshipFund.requests status"] = "PlaceRequest.status",
        ["SponsorshipFund.requests order"] = "PlaceRequest.rank, stateName and cost",
        ["SponsorshipFund.requests donor"] = nameof(A_State_does_not_learn_who_pays_for_its_place_by_asking_for_donors),
    };

    private const string Identity = "its identity";
    private const string Secretariat = "Secretariat";

    [Fact]
    public void Every_argument_filters_by_what_its_reader_is_shown()
    {
        var schema = conference.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var found = from type in schema.AllTypes.OfType<IObjectGraphType>()
                    where type != schema.Mutation && type != schema.Subscription && !type.Name.StartsWith("__", StringComparison.Ordinal)
                    from field in type.Fields
                    from argument in field.Arguments ?? []
                    // How many, and after which of those that were given before.
                    where argument.Name is not ("first" or "after")
                    select (Key: $"{type.Name}.{field.Name} {argument.Name}", Field: field);
        var all = found.ToList();

        Assert.Equal(Arguments.Keys.Order(StringComparer.Ordinal), all.Select(one => one.Key).Order(StringComparer.Ordinal));
        foreach (var (key, field) in all.Where(one => Arguments[one.Key] == Secretariat))
            Assert.True(MayAttribute.Of(field) is Audience.Secretariat, $"{key} is for the Secretariat, but its field is not.");
    }

    [Fact]
    public async Task A_State_does_not_learn_who_pays_for_its_place_by_asking_for_donors()
    {
        var treasury = await Treasury.Opened(conference);
        var kenya = await treasury.State("KEN", RegionalGroup.African);
        await treasury.Receive("Norway", Treasury.Place);
        var request = await treasury.Request(kenya, "Grace Wanjiru");
        Assert.Null((await treasury.Secretary.Send(new AwardPlace(treasury.Id, request, Treasury.Place, null))).Refusal);
        var (state, secretary) = (
            new Actor(Guid.CreateVersion7(), "Amina Otieno", Roles.Delegate, kenya), new Actor(Guid.CreateVersion7(), "Secretary", Roles.Secretariat));

        Assert.Equal(1, await Found(state, treasury, ""));
        foreach (var donor in new[] { "Norway", "norw", "Japan", "nobody" })
            Assert.Equal(0, await Found(state, treasury, $"(donor: \"{donor}\")"));
        Assert.Equal((1, 0), (await Found(secretary, treasury, "(donor: \"norw\")"), await Found(secretary, treasury, "(donor: \"Japan\")")));
    }

    private async Task<int> Found(Actor actor, Treasury treasury, string arguments)
    {
        var executor = conference.Services.GetRequiredService<Executor>();
        var question = $"{{ sponsorshipFund(id: \"{treasury.Id}\") {{ requests{arguments} {{ totalCount }} }} }}";
        var result = await executor.Execute(new() { Query = question }, actor, queriesOnly: true, default);
        Assert.Null(result.Errors);
        using var answer = System.Text.Json.JsonDocument.Parse(new GraphQLSerializer().Serialize(result));
        return answer.RootElement.GetProperty("data").GetProperty("sponsorshipFund").GetProperty("requests").GetProperty("totalCount").GetInt32();
    }
}
