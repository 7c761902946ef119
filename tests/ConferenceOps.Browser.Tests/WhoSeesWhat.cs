using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

public sealed class WhoSeesWhat(Venue venue)
{
    private static readonly PageGetByRoleOptions Drafts = new() { Name = "Drafts", Exact = true };

    [Fact]
    public async Task The_public_sees_no_way_to_the_drafts_nor_to_the_import()
    {
        await using var visitor = await (await venue.Conference()).Visitor();
        await visitor.Open("/");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Programme", Exact = true })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Link, Drafts)).ToHaveCountAsync(0);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Import", Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_asks_for_a_page_that_is_not_public_signs_in_first_and_then_gets_it()
    {
        var conference = await venue.Conference();
        await using var visitor = await conference.Visitor();
        await visitor.Page.GotoAsync("import");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await visitor.SignIn("secretary", conference.Server.Password);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Import documents" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_is_told_so()
    {
        await using var visitor = await (await venue.Conference()).Visitor();
        await visitor.Page.GotoAsync("sign-in");
        await visitor.SignIn("chair", "not the password");
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No account has this e-mail address and password.");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_typed_while_the_sign_in_loads_stays()
    {
        await using var visitor = await (await venue.Conference()).Visitor();
        await visitor.Page.GotoAsync("sign-in", new() { WaitUntil = WaitUntilState.Commit });
        await visitor.Page.GetByLabel("E-mail address").FillAsync("chair@conference.example");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(visitor.Page.GetByLabel("E-mail address")).ToHaveValueAsync("chair@conference.example");
    }

    [Theory]
    [InlineData("delegate")]
    [InlineData("observer")]
    public async Task A_participant_reads_the_drafts_and_edits_nothing(string account)
    {
        await using var reader = await (await venue.Conference()).Enter(account);
        await reader.OpenDraft();
        await Expect(reader.Page.GetByRole(AriaRole.Link, Drafts).First).ToBeVisibleAsync();
        await Expect(reader.Button("History paragraph 1")).ToBeVisibleAsync();
        await Expect(reader.Button("Edit paragraph 1")).ToHaveCountAsync(0);
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Import", Exact = true })).ToHaveCountAsync(0);
    }
}
