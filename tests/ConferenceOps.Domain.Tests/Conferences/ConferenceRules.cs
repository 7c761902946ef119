using ConferenceOps.Domain.Conferences;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Conferences.Conference, ConferenceOps.Domain.Conferences.ConferenceEvent>;

namespace ConferenceOps.Domain.Tests.Conferences;

public sealed class ConferenceRules
{
    private static readonly ConferenceId Fourth = new(Id(90));
    private static readonly BodyId Committee = new(Id(1));
    private static readonly ConferenceConvened Convened = new("Fourth Review Conference", "RevCon4", "America/New_York");
    private static readonly BodyEstablished Established = new(Committee, "Preparatory Committee", "PrepCom", new(2024, 2, 12), new(2024, 2, 16), 10);

    private static EstablishBody Establish => new(Fourth, Committee, "Preparatory Committee", "PrepCom", new(2024, 2, 12), new(2024, 2, 16), 10);

    [Fact]
    public void The_Secretariat_convenes_the_conference() =>
        Rule.Given().When(new ConveneConference(Fourth, "Fourth Review Conference", "RevCon4", "America/New_York"), Secretary).Then(Convened);

    [Fact]
    public void A_conference_is_convened_once() =>
        Rule.Given(Convened).When(new ConveneConference(Fourth, "Another", "Other", "UTC"), Secretary).ThenRefused("conference-exists");

    [Fact]
    public void Its_zone_of_time_exists() =>
        Rule.Given().When(new ConveneConference(Fourth, "Fourth Review Conference", "RevCon4", "Atlantis/Capital"), Secretary).ThenRefused("unknown-time-zone");

    [Fact]
    public void A_body_is_established_with_its_entitlement() =>
        Rule.Given(Convened).When(Establish, Secretary).Then(Established);

    [Fact]
    public void A_body_is_established_once() =>
        Rule.Given(Convened, Established).When(Establish with { Name = "Another" }, Secretary).ThenRefused("body-exists");

    [Theory]
    [InlineData("preparatory  committee", "Committee")]
    [InlineData("РrерСоm", "Committee")]
    [InlineData("Committee of the Whole", "ＰＲＥＰＣＯＭ")]
    [InlineData("Committee of the Whole", "Preparatory\u00a0Com\u00admittee")]
    public void No_two_bodies_of_a_conference_look_alike(string name, string shortName) =>
        Rule.Given(Convened, Established).When(Establish with { Body = new(Id(2)), Name = name, ShortName = shortName }, Secretary)
            .ThenRefused("body-name-taken");

    [Fact]
    public void A_body_needs_a_conference() =>
        Rule.Given().When(Establish, Secretary).ThenRefused("not-convened");

    [Fact]
    public void A_session_does_not_end_before_it_begins() =>
        Rule.Given(Convened).When(Establish with { Last = new(2024, 2, 11) }, Secretary).ThenRefused("dates-reversed");

    [Fact]
    public void A_body_is_entitled_to_meetings() =>
        Rule.Given(Convened).When(Establish with { Entitlement = 0 }, Secretary).ThenRefused("entitlement-out-of-range");

    [Fact]
    public void An_officer_is_elected_by_a_body_that_exists()
    {
        Rule.Given(Convened, Established).When(new ElectOfficer(Fourth, Committee, "Chair", "A. Person", "Costa Rica"), Secretary)
            .Then(new OfficerElected(Committee, "Chair", "A. Person", "Costa Rica"));
        Rule.Given(Convened).When(new ElectOfficer(Fourth, Committee, "Chair", "A. Person", "Costa Rica"), Secretary).ThenRefused("unknown-body");
    }

    [Fact]
    public void An_officer_holds_an_office_once() =>
        Rule.Given(Convened, Established, new OfficerElected(Committee, "Chair", "A. Person", "Costa Rica"))
            .When(new ElectOfficer(Fourth, Committee, " сhair", "A.\u00a0Реrson ", "Costa Rica"), Secretary).ThenRefused("already-elected");

    [Fact]
    public void Nobody_but_the_Secretariat_does_any_of_it()
    {
        foreach (var by in All.Where(actor => actor != Secretary))
        {
            Rule.Given().When(new ConveneConference(Fourth, "T", "S", "UTC"), by).ThenRefused("not-entitled");
            Rule.Given(Convened).When(Establish, by).ThenRefused("not-entitled");
            Rule.Given(Convened, Established).When(new ElectOfficer(Fourth, Committee, "Chair", "A. Person", "Costa Rica"), by).ThenRefused("not-entitled");
        }
    }
}
