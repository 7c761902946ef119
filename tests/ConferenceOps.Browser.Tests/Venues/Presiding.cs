using Microsoft.Playwright;

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

    /// <summary>On the podium's desk, by its key.</summary>
    public static async Task GrantRightOfReply(this Person chair, string delegation)
    {
        await chair.Page.Keyboard.PressAsync("r");
        await chair.Page.Locator("#reply").SelectOptionAsync(delegation);
        await chair.Button("Grant a right of reply").ClickAsync();
    }
}
