using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests.Venues;

/// <summary>What the Chair does in a meeting.</summary>
internal static class Presiding
{
    /// <summary>Takes up one of the agenda's items.</summary>
    public static async Task TakeUpAnItem(this Person chair)
    {
        var items = chair.Page.GetByLabel("Agenda item");
        await items.SelectOptionAsync(await items.GetByRole(AriaRole.Option).Nth(2).InnerTextAsync());
        await chair.Button("Take up the item").ClickAsync();
    }

    /// <summary>A button of the podium, which bears its key after its name.</summary>
    public static ILocator Act(this Person chair, string name) => chair.Main.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Does what is asked for a second time before it is done.</summary>
    public static async Task Surely(this Person chair, string act)
    {
        await chair.Act(act).ClickAsync();
        await chair.Act(act).ClickAsync();
    }

    /// <summary>Gives the next speaker the floor and ends the statement.</summary>
    public static async Task Hear(this Person chair, string speaker)
    {
        await chair.Act($"Give the floor to {speaker}").ClickAsync();
        await chair.Act($"End the statement of {speaker}").ClickAsync();
    }

    /// <summary>On the podium's desk, by keyboard alone.</summary>
    public static Task GrantRightOfReply(this Person chair, string delegation) => chair.Type("r", "Delegation that replies", delegation);

    /// <summary>On the podium's desk, by keyboard alone.</summary>
    public static Task RaisePointOfOrder(this Person chair, string delegation) => chair.Type("o", "Delegation that raises it", delegation);

    // The key opens the form and the field takes what is typed: a part of the name until the page says whose it is.
    private static async Task Type(this Person chair, string key, string field, string delegation)
    {
        await chair.Page.Keyboard.PressAsync(key);
        await Expect(chair.Page.GetByLabel(field)).ToBeFocusedAsync();
        await chair.Page.Keyboard.TypeAsync(delegation[..4].ToLowerInvariant());
        await Expect(chair.Main).ToContainTextAsync($"{delegation} is chosen.");
        await chair.Page.Keyboard.PressAsync("Enter");
    }
}
