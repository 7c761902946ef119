using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests.Venues;

/// <summary>Someone with a window of their own, and what they do in it.</summary>
internal sealed partial class Person(IPage page, bool closes = false) : IAsyncDisposable
{
    /// <summary>Loading the pages' program for the first time, unoptimised and on a busy machine.</summary>
    private const float FirstLoad = 60_000;

    public IPage Page => page;

    public IBrowserContext Context => page.Context;

    public ILocator Title => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Main => page.GetByRole(AriaRole.Main);

    public async Task SignIn(string account, string password)
    {
        await page.GetByLabel("E-mail address").FillAsync($"{account}@conference.example");
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Goes to a page that follows what happens, and waits until it does.</summary>
    public async Task Open(string path)
    {
        await page.GotoAsync(path);
        await IsLive();
    }

    /// <summary>Turns to one of the pages named on top of all.</summary>
    public async Task Turn(string to)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = to, Exact = true }).ClickAsync();
        await Expect(Title).ToContainTextAsync(to);
    }

    /// <summary>Follows a link to the page of that title.</summary>
    public async Task Follow(string link)
    {
        await Main.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await Expect(Title).ToContainTextAsync(link);
        await IsLive();
    }

    public async Task OpenMeeting(string title)
    {
        await Turn("Programme");
        await Follow(title);
    }

    public async Task OpenDraft()
    {
        await Turn("Drafts");
        await Follow("Draft outcome document of the fourth Review Conference");
    }

    public Task IsLive() => Expect(page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = FirstLoad });

    /// <summary>The loss shows only once the connection's silence has lasted too long.</summary>
    public Task IsOffline() => Expect(page.GetByText(OfflineSince())).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>Leaves a mark on the page that no reload survives.</summary>
    public Task Mark() => page.EvaluateAsync("window.marked = true");

    public async Task IsStillTheSamePage() => Assert.True(await page.EvaluateAsync<bool>("window.marked === true"), "The page was loaded anew.");

    /// <summary>From now on the window is as wide as a telephone.</summary>
    public Task TakesAPhone() => page.SetViewportSizeAsync(390, 844);

    /// <summary>Whether the page is wider than the window; tables may scroll by themselves.</summary>
    /// <summary>Whether the page is wider than the window, or anything on it is wider than a phone, whose rows are cards.</summary>
    public Task<bool> ScrollsSideways() => page.EvaluateAsync<bool>("""
        [document.documentElement, ...innerWidth < 760 ? document.querySelectorAll('.scroll') : []].some(part => part.scrollWidth > part.clientWidth)
        """);

    public ILocator Paragraph(string label) => page.GetByRole(AriaRole.Group, new() { Name = $"Paragraph {label}", Exact = true });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The box with a paragraph's text, opened for writing.</summary>
    public async Task<ILocator> Edit(string label)
    {
        await Button($"Edit paragraph {label}").ClickAsync();
        return Paragraph(label).GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true });
    }

    /// <summary>Puts words in the place of others, not yet saved.</summary>
    public async Task<ILocator> Write(string label, string before, string after)
    {
        var box = await Edit(label);
        var text = await box.InputValueAsync();
        Assert.Contains(before, text, StringComparison.Ordinal);
        await box.FillAsync(text.Replace(before, after, StringComparison.Ordinal));
        return box;
    }

    /// <summary>Amends a paragraph and waits until the server has acknowledged it.</summary>
    public async Task Amend(string label, string before, string after)
    {
        var box = await Write(label, before, after);
        await Button("Save").ClickAsync();
        await Expect(box).ToHaveCountAsync(0);
        await Expect(Paragraph(label)).ToContainTextAsync(after);
    }

    public async Task InsertAfter(string label, string text)
    {
        await Button($"Insert after paragraph {label}").ClickAsync();
        var box = page.GetByLabel("Text of the new paragraph");
        await box.FillAsync(text);
        await Button("Insert the paragraph").ClickAsync();
        await Expect(box).ToHaveCountAsync(0);
    }

    /// <summary>The steps of a paragraph's history, in a drawer.</summary>
    public async Task<ILocator> History(string label)
    {
        await Button($"History paragraph {label}").ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog, new() { Name = $"History of paragraph {label}", Exact = true });
        var steps = drawer.GetByRole(AriaRole.Listitem);
        await Expect(steps.First).ToBeVisibleAsync();
        return steps;
    }

    public async ValueTask DisposeAsync()
    {
        await page.CloseAsync();
        if (closes)
            await Context.DisposeAsync();
    }

    [GeneratedRegex(@"^Offline since \d\d:\d\d: showing what was known then$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfflineSince();
}
