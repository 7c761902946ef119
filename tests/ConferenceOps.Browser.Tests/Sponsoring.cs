using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

public sealed class Sponsoring(Venue venue)
{
    [Fact]
    public async Task The_Secretariat_allocates_three_places_with_the_money_for_two()
    {
        await using var conference = await venue.Another();
        await using var secretary = await conference.Enter("secretary");
        await using var kenya = await conference.Enter("delegate");
        await using var visitor = await conference.Visitor();
        await secretary.Turn("Sponsorship");
        await kenya.Turn("Sponsorship");
        await visitor.Open("fund");
        await secretary.Mark();
        await kenya.Mark();

        // With what one donor pays of its pledge there is money for Burundi and Papua New Guinea, and not for Jamaica.
        await secretary.Main.GetByText("Payments and pledges").ClickAsync();
        await secretary.Page.GetByLabel("Amount in EUR").FillAsync("4000");
        await secretary.Page.GetByLabel("EUR for one dollar").FillAsync("0.93");
        await secretary.Button("Enter the payment").ClickAsync();
        await Expect(Row(secretary, "Two Rivers Fund")).ToContainTextAsync("$4,301.08");
        await Award(secretary, "Burundi");
        await Award(secretary, "Papua New Guinea");
        await Choose(secretary, "Jamaica");
        await Expect(InHand(secretary)).ToContainTextAsync("more must be received");
        await Expect(secretary.Button("Award the place to Jamaica")).ToHaveCountAsync(0);
        await secretary.Button("Put on the reserve list").ClickAsync();
        await Expect(Row(secretary, "Jamaica")).ToContainTextAsync("Reserve list");

        // What Kenya gives back is earmarked for African States and does not help Jamaica.
        await Expect(kenya.Main).ToContainTextAsync("A place is offered.");
        await kenya.Main.GetByText("Decline the place").First.ClickAsync();
        await kenya.Button("Decline the place").ClickAsync();
        await Expect(kenya.Main).ToContainTextAsync("You have declined the place.");
        await Expect(Row(secretary, "Kenya")).ToContainTextAsync("Declined");
        await Expect(Row(secretary, "Jamaica")).ToContainTextAsync("more must be received");

        // The power fails; nothing that was decided is lost, and the pages go on by themselves.
        await conference.Server.Kill();
        await secretary.IsOffline();
        await conference.Server.Start();
        await secretary.IsLive();
        await Choose(secretary, "Haiti");
        await secretary.Main.GetByText("Record that Haiti declines").First.ClickAsync();
        await secretary.Button("Record that Haiti declines").ClickAsync();
        await Expect(Row(secretary, "Jamaica")).ToContainTextAsync("Can be awarded now");
        await Award(secretary, "Jamaica");
        await secretary.IsStillTheSamePage();

        // What is committed is the sum of the entries behind the figure.
        var committed = await secretary.Main.GetByRole(AriaRole.Row, new() { Name = "Committed" }).First.GetByRole(AriaRole.Link).InnerTextAsync();
        await secretary.Button("Publish the places given").ClickAsync();
        await secretary.Button("Publish the places given").ClickAsync();
        await visitor.IsLive();
        await Expect(visitor.Main).ToContainTextAsync("Jamaica");
        await Expect(visitor.Main).Not.ToContainTextAsync("Haiti");
        await Expect(visitor.Main).Not.ToContainTextAsync("$");
        await secretary.Main.GetByRole(AriaRole.Link, new() { Name = committed, Exact = true }).First.ClickAsync();
        await Expect(secretary.Title).ToHaveTextAsync("Ledger");
        await Expect(secretary.Main).ToContainTextAsync($"= {committed}");
        await Expect(secretary.Main.GetByRole(AriaRole.Row, new() { Name = "Place declined" })).ToHaveCountAsync(2);
        await kenya.IsStillTheSamePage();
    }

    [Theory]
    [InlineData("chair")]
    [InlineData("observer")]
    public async Task Whoever_has_no_part_in_it_sees_the_places_published_and_no_money(string account)
    {
        await using var reader = await (await venue.Conference()).Enter(account);
        await reader.Turn("Sponsorship");
        await Expect(reader.Main).ToContainTextAsync("as last published by the Secretariat");
        await Expect(reader.Main).Not.ToContainTextAsync("$");
        await reader.Page.GotoAsync("fund/ledger");
        await Expect(reader.Title).ToHaveTextAsync("Sign in");
    }

    private static ILocator InHand(Person person) =>
        person.Main.GetByRole(AriaRole.Region).Filter(new() { Has = person.Page.GetByRole(AriaRole.Heading, new() { Level = 3 }) }).Last;

    private static ILocator Row(Person person, string of) =>
        person.Main.GetByRole(AriaRole.Row).Filter(new() { Has = person.Page.GetByRole(AriaRole.Rowheader).GetByText(of, new() { Exact = true }) });

    private static async Task Choose(Person person, string state)
    {
        await person.Main.GetByRole(AriaRole.Link, new() { Name = state, Exact = true }).ClickAsync();
        await Expect(person.Main.GetByRole(AriaRole.Heading, new() { Name = state, Level = 3, Exact = true })).ToBeVisibleAsync();
    }

    private static async Task Award(Person secretary, string state)
    {
        await Choose(secretary, state);
        await secretary.Button($"Award the place to {state}").ClickAsync();
        await Expect(secretary.Main).ToContainTextAsync($"and {state} will be offered the place.");
        await secretary.Button($"Award the place to {state}").ClickAsync();
        await Expect(Row(secretary, state)).ToContainTextAsync("Awarded");
    }
}
