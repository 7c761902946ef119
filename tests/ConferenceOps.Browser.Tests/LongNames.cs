using ConferenceOps.Browser.Tests.Venues;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

/// <summary>Nothing that a person enters makes a page wider than the window, in whichever script: every text as long as it may be, without a space.</summary>
public sealed class LongNames(Venue venue)
{
    private static readonly string[] Scripts = ["W", "ض", "鑿"];
    private static readonly int[] Widths = [390, 1280];

    private readonly BodyId body = new(Guid.CreateVersion7());
    private readonly MeetingId meeting = new(Guid.CreateVersion7());
    private readonly AgendaItemId item = new(Guid.CreateVersion7());
    private readonly RoomId room = new(Guid.CreateVersion7());
    private readonly DraftId draft = new(Guid.CreateVersion7());
    private readonly InscriptionId[] speakers = [.. Scripts.Select(_ => new InscriptionId(Guid.CreateVersion7()))];
    private readonly List<DelegationId> delegations = [];
    private readonly List<string> wide = [];

    [Fact]
    public async Task No_page_is_wider_than_the_window_whatever_was_entered()
    {
        await using var conference = await venue.Another();
        using var secretarys = await conference.Server.SignedIn("secretary");
        using var chairs = await conference.Server.SignedIn("chair");
        await Enter(new(new HttpGraphQLTransport(secretarys)), new(new HttpGraphQLTransport(chairs)));
        await using var chair = await conference.Enter("chair");
        await using var secretary = await conference.Enter("secretary");

        foreach (var path in new[]
        {
            "/", $"programme/{body}", $"agenda/{body}", "delegations", $"meetings/{meeting}", "drafts", $"drafts/{draft}", "fund", "fund/ledger", "import",
            "rooms",
        }.Concat(delegations.Select(delegation => $"delegations/{delegation}")))
            await Look(secretary, path);
        foreach (var path in new[] { "/", $"meetings/{meeting}", $"podium/{meeting}", $"hall/{meeting}", $"drafts/{draft}" })
            await Look(chair, path);
        await using var visitor = await conference.Visitor();
        await Look(visitor, "fund");
        Assert.Empty(wide);
    }

    private async Task Enter(ConferenceClient secretary, ConferenceClient chair)
    {
        var all = (await secretary.Conference())!;
        var (first, last) = (all.Bodies[0].First, all.Bodies[0].Last);
        var starts = new DateTimeOffset(first.ToDateTime(new(14, 0)), TimeSpan.Zero);
        await Accepted(secretary, new EstablishBody(all.Id, body, Long("W", TextLimits.Name), Long("W", TextLimits.ShortName), first, last, 20));
        await Accepted(secretary, new AddAgendaItem(body, item, null, Long("W", TextLimits.Title)));
        await Accepted(secretary, new AddAgendaItem(body, new(Guid.CreateVersion7()), null, Long("ض", TextLimits.Title)));
        await Accepted(secretary, new EstablishRoom(all.Id, room, Long("鑿", TextLimits.Room), Room.MostSeats, [.. Enum.GetValues<DraftLanguage>()]));
        await Accepted(secretary, new ScheduleMeeting(body, meeting, Long("W", TextLimits.MeetingTitle), starts, starts.AddHours(3), room));
        await Accepted(secretary, new CreateDraft(
            draft, body, Long("S", TextLimits.Symbol), Long("W", TextLimits.DocumentTitle), DraftLanguage.En,
            [new(new(Guid.CreateVersion7()), ParagraphKind.Heading, 0, Long("H", 500)),
                new(new(Guid.CreateVersion7()), ParagraphKind.Operative, 0, Long("P", 2_000))]));
        await Accepted(secretary, new RecordContribution(
            FundId.Of(all.Id), new(Guid.CreateVersion7()), Long("W", TextLimits.State), new(100_000, "USD", 1), null, null, null));
        await Accepted(chair, new OpenMeeting(meeting));
        await Accepted(chair, new TakeUpItem(meeting, item));
        await Accepted(chair, new OpenSpeakersList(SpeakersListId.Of(item), body, TimeLimits.Usual));
        foreach (var letter in Scripts)
        {
            var delegation = DelegationId.For(all.Id, Long(letter, TextLimits.Code));
            delegations.Add(delegation);
            await Accepted(secretary, new RegisterDelegation(
                all.Id, DelegationKind.State, Long(letter, TextLimits.Code), Long(letter, TextLimits.Name), RegionalGroup.African));
            await Accepted(secretary, new EnrolMember(
                delegation, new(Guid.CreateVersion7()), Long(letter, TextLimits.Name), Long(letter, TextLimits.Function)));
            await Accepted(secretary, new RequestPlace(
                FundId.Of(all.Id), new(Guid.CreateVersion7()), delegation, Long(letter, TextLimits.Name), Long(letter, TextLimits.Function),
                new(first.AddDays(-1), last.AddDays(1), 140_000)));
            await Accepted(secretary, new Inscribe(SpeakersListId.Of(item), speakers[delegations.Count - 1], delegation, null));
        }

        await Accepted(chair, new GiveFloor(SpeakersListId.Of(item), speakers[0], meeting));
        await Publish(secretary, FundId.Of(all.Id));
    }

    // Each of the States is given its place, out of more money than any fund has.
    private async Task Publish(ConferenceClient secretary, FundId fund)
    {
        await Accepted(secretary, new RecordContribution(
            fund, new(Guid.CreateVersion7()), Long("D", TextLimits.State), new(99_999_999_999, "USD", 1), null, new(Guid.CreateVersion7()), new(2024, 5, 2)));
        foreach (var request in (await secretary.Fund(fund, requests: true))!.Requests!.Nodes.Where(one => delegations.Contains(one.State)))
            await Accepted(secretary, new AwardPlace(fund, request.Id, request.Cost!.Total, Long("B", TextLimits.Reason)));
        await Accepted(secretary, new PublishOutcomes(fund, (await secretary.Fund(fund))!.Version));
    }

    private async Task Look(Person reader, string path)
    {
        await reader.Page.GotoAsync(path);
        await Expect(reader.Main.Locator("h1").First).ToBeVisibleAsync();
        foreach (var width in Widths)
        {
            await reader.Page.SetViewportSizeAsync(width, 844);
            if (await reader.ScrollsSideways())
                wide.Add($"{path} at {width} px");
        }
    }

    private static string Long(string letter, int length) => string.Concat(Enumerable.Repeat(letter, length));

    private static async Task Accepted(ConferenceClient client, ICommand command) => Assert.Null((await client.Send(command)).Refusal);
}
