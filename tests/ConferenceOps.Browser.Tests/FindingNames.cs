using ConferenceOps.Browser.Tests.Venues;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

public sealed class FindingNames(Venue venue)
{
    [Fact]
    public async Task A_State_is_found_in_whichever_way_its_name_is_typed()
    {
        await using var secretary = await (await venue.Conference()).Enter("secretary");
        await secretary.Open("fund");
        await secretary.Page.GetByText("Ask for a place on a State's behalf").ClickAsync();
        foreach (var (typed, name) in new[]
        {
            ("Cote d’Ivoire", "Côte d'Ivoire"), ("guinea–b", "Guinea-Bissau"), ("ＫＥＮＹＡ", "Kenya"), ("tu\u00adrki", "Türkiye"),
        })
        {
            await secretary.Page.GetByLabel("State that asks").FillAsync(typed);
            await Expect(secretary.Main).ToContainTextAsync($"{name} is chosen.");
        }

        await secretary.Turn("Delegations");
        await secretary.Page.GetByRole(Microsoft.Playwright.AriaRole.Searchbox).FillAsync("cote d’");
        await secretary.Follow("Côte d'Ivoire");
    }
}
